/** `warnings`, in Python. */
export const WARNINGS = `
import sys as _sys

_quiet = [False]


def warn(message, category=UserWarning, stacklevel=1, source=None):
    if not _quiet[0]:
        kind = type(message) if isinstance(message, Warning) else category
        print(f"{kind.__name__}: {message}", file=_sys.stderr)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _quiet[0] = action == "ignore"


def simplefilter(action, category=Warning, lineno=0, append=False):
    _quiet[0] = action == "ignore"


class catch_warnings:
    def __init__(self, record=False):
        pass

    def __enter__(self):
        self._before = _quiet[0]

    def __exit__(self, *_):
        _quiet[0] = self._before
`;
