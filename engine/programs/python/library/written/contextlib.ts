/** `contextlib`, in Python. */
export const CONTEXTLIB = `
import sys as _sys
from functools import wraps as _wraps


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


class ContextDecorator:
    def __call__(self, work):
        @_wraps(work)
        def inside(*args, **keywords):
            with self:
                return work(*args, **keywords)
        return inside


class _GeneratorContextManager(ContextDecorator):
    def __init__(self, make):
        self._make = make

    def __enter__(self):
        self._gen = self._make()
        try:
            return next(self._gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, trace):
        if kind is None:
            try:
                next(self._gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self._gen.throw(value)
        except StopIteration:
            return True
        except BaseException as error:
            if error is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(function):
    @_wraps(function)
    def made(*args, **keywords):
        return _GeneratorContextManager(lambda: function(*args, **keywords))
    return made


class suppress(AbstractContextManager):
    def __init__(self, *kinds):
        self._kinds = kinds

    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self._kinds)


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *_):
        self.thing.close()


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result


class redirect_stdout(AbstractContextManager):
    _stream = "stdout"

    def __init__(self, target):
        self._target = target

    def __enter__(self):
        self._before = getattr(_sys, self._stream)
        setattr(_sys, self._stream, self._target)
        return self._target

    def __exit__(self, *_):
        setattr(_sys, self._stream, self._before)


class redirect_stderr(redirect_stdout):
    _stream = "stderr"


class ExitStack(AbstractContextManager):
    def __init__(self):
        self._exits = []

    def enter_context(self, manager):
        value = manager.__enter__()
        self._exits.append(manager.__exit__)
        return value

    def callback(self, work, /, *args, **keywords):
        self._exits.append(lambda *_: work(*args, **keywords) and None)

    def push(self, exit):
        self._exits.append(exit)

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, value, trace):
        handled = False
        while self._exits:
            if self._exits.pop()(kind, value, trace):
                kind = value = trace = None
                handled = True
        return handled
`;
