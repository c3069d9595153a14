/** `pathlib`, in Python. */
export const PATHLIB = `
import os as _os


class PurePath:
    def __init__(self, *parts):
        text = ""
        for part in parts:
            part = _os.fspath(part)
            text = part if part.startswith("/") or not text else text.rstrip("/") + "/" + part
        kept = [p for p in text.split("/") if p not in ("", ".")]
        self._root, self._names = "/" if text.startswith("/") else "", kept

    def __fspath__(self):
        return self._root + "/".join(self._names) or "."

    def __str__(self):
        return self.__fspath__()

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other):
        return isinstance(other, PurePath) and str(self) == str(other)

    def __lt__(self, other):
        return str(self) < str(other)

    def __hash__(self):
        return hash(str(self))

    def __truediv__(self, other):
        return type(self)(self, other)

    def __rtruediv__(self, other):
        return type(self)(other, self)

    def joinpath(self, *others):
        return type(self)(self, *others)

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        dot = self.name.rfind(".")
        return self.name[dot:] if 0 < dot < len(self.name) - 1 else ""

    @property
    def suffixes(self):
        return ["." + s for s in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return self.name[:len(self.name) - len(self.suffix)]

    @property
    def parent(self):
        return type(self)(self._root + "/".join(self._names[:-1])) if self._names else self

    @property
    def parents(self):
        found, at = [], self
        while at.parent != at:
            at = at.parent
            found.append(at)
        return found

    @property
    def parts(self):
        return tuple([self._root] if self._root else []) + tuple(self._names)

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    def is_absolute(self):
        return self._root == "/"

    def as_posix(self):
        return str(self)

    def with_name(self, name):
        return self.parent / name

    def with_stem(self, stem):
        return self.parent / (stem + self.suffix)

    def with_suffix(self, suffix):
        return self.parent / (self.stem + suffix)

    def relative_to(self, other):
        other = type(self)(other)
        if self.parts[:len(other.parts)] != other.parts:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
        return type(self)("/".join(self.parts[len(other.parts):]))

    def is_relative_to(self, other):
        other = type(self)(other)
        return self.parts[:len(other.parts)] == other.parts

    def match(self, pattern):
        import fnmatch
        return fnmatch.fnmatch(self.name, pattern)


PurePosixPath = PurePath


class Path(PurePath):
    def __repr__(self):
        return f"PosixPath({str(self)!r})"

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls(_os.path.expanduser("~"))

    def exists(self):
        return _os.path.exists(self)

    def is_file(self):
        return _os.path.isfile(self)

    def is_dir(self):
        return _os.path.isdir(self)

    def is_symlink(self):
        return False

    def stat(self):
        return _os.stat(self)

    def absolute(self):
        return Path(_os.path.abspath(self))

    def resolve(self, strict=False):
        return Path(_os.path.abspath(self))

    def expanduser(self):
        return Path(_os.path.expanduser(str(self)))

    def open(self, mode="r", *args, **options):
        return open(self, mode, *args, **options)

    def read_text(self, encoding=None, errors=None):
        with open(self) as file:
            return file.read()

    def read_bytes(self):
        with open(self, "rb") as file:
            return file.read()

    def write_text(self, text, encoding=None, errors=None, newline=None):
        with open(self, "w") as file:
            return file.write(text)

    def write_bytes(self, data):
        with open(self, "wb") as file:
            return file.write(data)

    def touch(self, mode=438, exist_ok=True):
        if self.exists() and not exist_ok:
            raise FileExistsError(17, "File exists", str(self))
        with open(self, "a"):
            pass

    def mkdir(self, mode=511, parents=False, exist_ok=False):
        if exist_ok and self.is_dir():
            return
        if parents:
            _os.makedirs(self, exist_ok=exist_ok)
        else:
            _os.mkdir(self)

    def rmdir(self):
        _os.rmdir(self)

    def unlink(self, missing_ok=False):
        if missing_ok and not self.exists():
            return
        _os.remove(self)

    def rename(self, target):
        _os.rename(self, target)
        return Path(target)

    replace = rename

    def iterdir(self):
        for name in _os.listdir(self):
            yield self / name

    def glob(self, pattern):
        import glob
        for found in glob._walk(str(self), pattern.split("/"), True):
            yield Path(found)

    def rglob(self, pattern):
        return self.glob("**/" + pattern)


PosixPath = Path
`;
