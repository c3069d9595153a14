/** `dataclasses`, in Python. */
export const DATACLASSES = `
class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()
KW_ONLY = object()


class Field:
    def __init__(self, default, default_factory, init, repr, compare, kw_only):
        self.name = None
        self.type = None
        self.default, self.default_factory, self.init = default, default_factory, init
        self.repr, self.compare, self.kw_only = repr, compare, kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=False):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, compare, kw_only)


def _fields_of(cls):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        for each in getattr(base, "__dataclass_fields__", {}).values():
            found[each.name] = each
    keyword = False
    for name, kind in cls.__dict__.get("__annotations__", {}).items():
        if kind is KW_ONLY:
            keyword = True
            continue
        if kind == "ClassVar" or getattr(kind, "__name__", None) == "ClassVar":
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            made = default
            if made.default is MISSING:
                if hasattr(cls, name):
                    delattr(cls, name)
            else:
                setattr(cls, name, made.default)
        else:
            if isinstance(default, (list, dict, set)):
                raise ValueError(f"mutable default {type(default)} for field {name} is not allowed: use default_factory")
            made = Field(default, MISSING, True, True, True, False)
        made.name, made.type = name, kind
        made.kw_only = made.kw_only or keyword
        found[name] = made
    return found


def _listed(names):
    names = [repr(n) for n in names]
    if len(names) < 3:
        return " and ".join(names)
    return ", ".join(names[:-1]) + ", and " + names[-1]


def _prepare(cls, init, show, eq, order, frozen, kw_only):
    every = _fields_of(cls)
    cls.__dataclass_fields__ = every
    fields = list(every.values())
    if kw_only:
        for each in fields:
            each.kw_only = True
    given = [f for f in fields if f.init]
    plain = [f for f in given if not f.kw_only]
    cls.__match_args__ = tuple(f.name for f in plain)
    optional = None
    for each in plain:
        if each.default is not MISSING or each.default_factory is not MISSING:
            optional = each
        elif optional is not None:
            raise TypeError(f"non-default argument {each.name!r} follows default argument")
    who = f"{cls.__name__}.__init__()"

    def __init__(self, *args, **kwargs):
        values = dict(zip((f.name for f in plain), args))
        if len(args) > len(plain):
            takes, were = len(plain) + 1, "were"
            raise TypeError(f"{who} takes {takes} positional argument{'s' if takes != 1 else ''} but {len(args) + 1} {were} given")
        for name, value in kwargs.items():
            if name in values:
                raise TypeError(f"{who} got multiple values for argument {name!r}")
            if name not in every or not every[name].init:
                raise TypeError(f"{who} got an unexpected keyword argument {name!r}")
            values[name] = value
        missing = [f for f in given if f.name not in values and f.default is MISSING and f.default_factory is MISSING]
        for what, names in (("positional", [f.name for f in missing if not f.kw_only]), ("keyword-only", [f.name for f in missing if f.kw_only])):
            if names:
                raise TypeError(f"{who} missing {len(names)} required {what} argument{'s' if len(names) > 1 else ''}: {_listed(names)}")
        for f in fields:
            if f.name in values:
                value = values[f.name]
            elif f.default_factory is not MISSING:
                value = f.default_factory()
            elif f.default is not MISSING:
                value = f.default
            else:
                continue
            object.__setattr__(self, f.name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    def __repr__(self):
        return f"{type(self).__qualname__}(" + ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in fields if f.repr) + ")"

    compared = [f.name for f in fields if f.compare]

    def _values(self):
        return tuple(getattr(self, name) for name in compared)

    def __eq__(self, other):
        return _values(self) == _values(other) if type(other) is type(self) else NotImplemented

    def __lt__(self, other):
        return _values(self) < _values(other) if type(other) is type(self) else NotImplemented

    def __le__(self, other):
        return _values(self) <= _values(other) if type(other) is type(self) else NotImplemented

    def __gt__(self, other):
        return _values(self) > _values(other) if type(other) is type(self) else NotImplemented

    def __ge__(self, other):
        return _values(self) >= _values(other) if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash(_values(self))

    def __setattr__(self, name, value):
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    own = cls.__dict__
    if init:
        cls.__init__ = __init__
    if show and "__repr__" not in own:
        cls.__repr__ = __repr__
    if eq and "__eq__" not in own:
        cls.__eq__ = __eq__
    if order:
        cls.__lt__, cls.__le__, cls.__gt__, cls.__ge__ = __lt__, __le__, __gt__, __ge__
    if frozen:
        cls.__setattr__ = __setattr__
        if eq and "__hash__" not in own:
            cls.__hash__ = __hash__
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False):
    def wrap(cls):
        return _prepare(cls, init, repr, eq, order, frozen, kw_only)
    return wrap if cls is None else wrap(cls)


def is_dataclass(thing):
    return hasattr(thing, "__dataclass_fields__")


def fields(thing):
    if not is_dataclass(thing):
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(thing.__dataclass_fields__.values())


def _plain(value, make):
    if is_dataclass(value):
        return make([(f.name, _plain(getattr(value, f.name), make)) for f in fields(value)])
    if isinstance(value, (list, tuple)):
        return type(value)(_plain(v, make) for v in value)
    if isinstance(value, dict):
        return {k: _plain(v, make) for k, v in value.items()}
    return value


def asdict(thing, *, dict_factory=dict):
    if not is_dataclass(thing):
        raise TypeError("asdict() should be called on dataclass instances")
    return _plain(thing, dict_factory)


def astuple(thing, *, tuple_factory=tuple):
    return tuple_factory(_plain(getattr(thing, f.name), tuple_factory) for f in fields(thing))


def replace(thing, /, **changes):
    values = {f.name: getattr(thing, f.name) for f in fields(thing) if f.init}
    values.update(changes)
    return type(thing)(**values)
`;
