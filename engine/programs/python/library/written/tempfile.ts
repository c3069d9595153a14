/** `tempfile`, in Python. */
export const TEMPFILE = `
import os as _os
import random as _random
import shutil as _shutil

tempdir = "/tmp"


def gettempdir():
    return tempdir


def _name(prefix, suffix, dir):
    letters = "abcdefghijklmnopqrstuvwxyz0123456789_"
    return _os.path.join(dir or tempdir, (prefix or "tmp") + "".join(_random.choice(letters) for _ in range(8)) + (suffix or ""))


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = _name(prefix, suffix, dir)
    _os.makedirs(path)
    return path


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True):
    return open(_name(prefix, suffix, dir), mode.replace("w+", "w"))


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None):
        self.name = mkdtemp(suffix, prefix, dir)

    def cleanup(self):
        _shutil.rmtree(self.name, ignore_errors=True)

    def __enter__(self):
        return self.name

    def __exit__(self, *_):
        self.cleanup()
`;
