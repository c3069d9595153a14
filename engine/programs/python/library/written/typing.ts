/** `typing`, in Python. */
export const TYPING = String.raw`
from collections import namedtuple as _namedtuple

TYPE_CHECKING = False


class _Form:
    def __init__(self, name, *_, **__):
        self.__name__ = name

    def __getitem__(self, item):
        return self

    def __call__(self, *args, **keywords):
        return None

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self

    def __repr__(self):
        return "typing." + self.__name__


class TypeVar(_Form):
    def __repr__(self):
        return "~" + self.__name__


ParamSpec = TypeVar


class _Optional(_Form):
    def __getitem__(self, item):
        return item | None


class _Union(_Form):
    def __getitem__(self, items):
        if not isinstance(items, tuple):
            return items
        made = items[0]
        for item in items[1:]:
            made = made | item
        return made


class _Annotated(_Form):
    def __getitem__(self, items):
        return items[0]


Any, Callable, Literal, Final, ClassVar, NoReturn, Never, Self, Concatenate, LiteralString, Hashable, Sized, Awaitable, Coroutine, \
    AsyncIterator, AsyncIterable, AsyncGenerator, ContextManager, SupportsInt, IO, TextIO, BinaryIO, Pattern, Match, TypeAlias, Required, NotRequired, Unpack = [
    _Form(name) for name in "Any Callable Literal Final ClassVar NoReturn Never Self Concatenate LiteralString Hashable Sized Awaitable Coroutine "
    "AsyncIterator AsyncIterable AsyncGenerator ContextManager SupportsInt IO TextIO BinaryIO Pattern Match TypeAlias Required NotRequired Unpack".split()]
Optional, Union, Annotated = _Optional("Optional"), _Union("Union"), _Annotated("Annotated")
List, Dict, Tuple, Set, FrozenSet, Type, Text = list, dict, tuple, set, frozenset, type, str
Iterable, Iterator, Sequence, MutableSequence, Collection, Reversible, Generator, Mapping, MutableMapping, DefaultDict, OrderedDict, Counter, Deque, AnyStr = [
    _Form(name) for name in "Iterable Iterator Sequence MutableSequence Collection Reversible Generator Mapping MutableMapping DefaultDict OrderedDict Counter Deque AnyStr".split()]


class Generic:
    pass


class Protocol:
    pass


class NamedTuple:
    def __room_made__(cls, keywords):
        names = list(cls.__dict__.get("__annotations__", {}))
        defaults = [cls.__dict__[name] for name in names if name in cls.__dict__]
        made = _namedtuple(cls.__name__, names, defaults=defaults)
        for name, value in cls.__dict__.items():
            if name not in names and name not in ("__annotations__", "__module__"):
                setattr(made, name, value)
        return made


class TypedDict:
    def __room_call__(cls, *args, **keywords):
        return dict(*args, **keywords)


def NewType(name, kind):
    return lambda value: value


def cast(kind, value):
    return value


def overload(work):
    return work


def final(work):
    return work


def override(work):
    return work


def runtime_checkable(cls):
    return cls


def no_type_check(work):
    return work


def get_type_hints(thing):
    return dict(getattr(thing, "__annotations__", {}))
`;
