/** `fnmatch`, in Python. */
export const FNMATCH = String.raw`
import re as _re


def translate(pattern):
    made = ""
    for piece in _re.findall(r"\[[!]?[^\]]+\]|.", pattern):
        if piece == "*":
            made += ".*"
        elif piece == "?":
            made += "."
        elif len(piece) > 1:
            made += "[" + ("^" + piece[2:-1] if piece[1] == "!" else piece[1:-1]) + "]"
        else:
            made += _re.escape(piece)
    return r"(?s)(?:" + made + r")\Z"


def fnmatch(name, pattern):
    return _re.match(translate(pattern), name) is not None


fnmatchcase = fnmatch


def filter(names, pattern):
    return [name for name in names if fnmatch(name, pattern)]
`;
