/** `pprint`, in Python. */
export const PPRINT = String.raw`
import sys as _sys


def pformat(thing, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, _at=0):
    plain = _one(thing, sort_dicts)
    if len(plain) + _at <= width:
        return plain
    pad = " " * (_at + indent)
    def inside(value, shift):
        return pformat(value, indent, width, sort_dicts=sort_dicts, _at=_at + shift)
    if isinstance(thing, dict) and thing:
        keys = sorted(thing, key=str) if sort_dicts else list(thing)
        rows = [f"{k!r}: " + inside(thing[k], indent + len(repr(k)) + 2) for k in keys]
        return "{" + " " * (indent - 1) + (",\n" + pad).join(rows) + "}"
    if isinstance(thing, (list, tuple)) and thing:
        rows = [inside(v, indent) for v in thing]
        open, close = "[]" if isinstance(thing, list) else "()"
        return open + " " * (indent - 1) + (",\n" + pad).join(rows) + close
    return plain


def _one(thing, sort_dicts):
    if type(thing) is dict:
        keys = sorted(thing, key=str) if sort_dicts else list(thing)
        return "{" + ", ".join(f"{k!r}: {_one(thing[k], sort_dicts)}" for k in keys) + "}"
    if type(thing) is list:
        return "[" + ", ".join(_one(v, sort_dicts) for v in thing) + "]"
    return repr(thing)


def pprint(thing, stream=None, **options):
    print(pformat(thing, **options), file=stream or _sys.stdout)


def pp(thing, *args, sort_dicts=False, **options):
    pprint(thing, *args, sort_dicts=sort_dicts, **options)
`;
