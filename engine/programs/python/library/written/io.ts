/** `io`, in Python. */
export const IO = String.raw`
class UnsupportedOperation(OSError, ValueError):
    pass


class _Buffer:
    def __init__(self, initial=None, newline="\n"):
        self._text = self._none if initial is None else initial
        self._at = 0
        self.closed = False

    def _open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def write(self, text):
        self._open()
        if not isinstance(text, type(self._none)):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        self._text = self._text[:self._at] + text + self._text[self._at + len(text):]
        self._at += len(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def read(self, size=-1):
        self._open()
        start = self._at
        self._at = len(self._text) if size is None or size < 0 else min(len(self._text), start + size)
        return self._text[start:self._at]

    def readline(self):
        self._open()
        end = self._text.find(self._newline, self._at)
        stop = len(self._text) if end < 0 else end + 1
        line, self._at = self._text[self._at:stop], stop
        return line

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def getvalue(self):
        self._open()
        return self._text

    def seek(self, at, whence=0):
        self._at = at if whence == 0 else self._at + at if whence == 1 else len(self._text) + at
        return self._at

    def tell(self):
        return self._at

    def truncate(self, size=None):
        self._text = self._text[:self._at if size is None else size]
        return len(self._text)

    def flush(self):
        pass

    def close(self):
        self.closed = True

    def readable(self):
        return True

    def writable(self):
        return True

    def isatty(self):
        return False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class StringIO(_Buffer):
    _none, _newline = "", "\n"


class BytesIO(_Buffer):
    _none, _newline = b"", b"\n"
`;
