/** `glob`, in Python. */
export const GLOB = `
import fnmatch as _fnmatch
import os as _os


def _walk(folder, parts, hidden):
    if not parts:
        yield folder
        return
    head, rest = parts[0], parts[1:]
    base = folder or "."
    if head == "**":
        yield from _walk(folder, rest, hidden)
        for name in sorted(_os.listdir(base)) if _os.path.isdir(base) else []:
            path = _os.path.join(folder, name)
            if not name.startswith(".") and _os.path.isdir(path):
                yield from _walk(path, parts, hidden)
        return
    if not any(c in head for c in "*?["):
        path = _os.path.join(folder, head)
        if _os.path.exists(path):
            yield from _walk(path, rest, hidden)
        return
    for name in sorted(_os.listdir(base)) if _os.path.isdir(base) else []:
        if _fnmatch.fnmatch(name, head) and (head.startswith(".") or not name.startswith(".")):
            path = _os.path.join(folder, name)
            if not rest or _os.path.isdir(path):
                yield from _walk(path, rest, hidden)


def iglob(pattern, *, root_dir=None, recursive=False):
    parts = [p if p != "**" or recursive else "*" for p in pattern.split("/")]
    return _walk("/", parts[1:], False) if parts[0] == "" else _walk(root_dir or "", parts, False)


def glob(pattern, **options):
    return list(iglob(pattern, **options))
`;
