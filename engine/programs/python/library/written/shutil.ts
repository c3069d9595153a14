/** `shutil`, in Python. */
export const SHUTIL = `
import os as _os
from collections import namedtuple as _namedtuple

Error = OSError


def copyfile(source, target, *, follow_symlinks=True):
    with open(source, "rb") as file:
        data = file.read()
    with open(target, "wb") as file:
        file.write(data)
    return target


def copy(source, target, *, follow_symlinks=True):
    if _os.path.isdir(target):
        target = _os.path.join(target, _os.path.basename(source))
    return copyfile(source, target)


copy2 = copy


def copytree(source, target, dirs_exist_ok=False, **_):
    _os.makedirs(target, exist_ok=dirs_exist_ok)
    for name in _os.listdir(source):
        here, there = _os.path.join(source, name), _os.path.join(target, name)
        (copytree if _os.path.isdir(here) else copyfile)(here, there)
    return target


def rmtree(path, ignore_errors=False, onerror=None):
    if ignore_errors and not _os.path.exists(path):
        return
    for name in _os.listdir(path):
        here = _os.path.join(path, name)
        if _os.path.isdir(here):
            rmtree(here)
        else:
            _os.remove(here)
    _os.rmdir(path)


def move(source, target):
    if _os.path.isdir(target):
        target = _os.path.join(target, _os.path.basename(source))
    if _os.path.isdir(source):
        copytree(source, target)
        rmtree(source)
    else:
        _os.rename(source, target)
    return target


def which(name, mode=1, path=None):
    for folder in (path or _os.environ.get("PATH", "")).split(":"):
        if _os.path.isfile(_os.path.join(folder, name)):
            return _os.path.join(folder, name)
    return None


def get_terminal_size(fallback=(80, 24)):
    return _namedtuple("terminal_size", "columns lines")(*fallback)
`;
