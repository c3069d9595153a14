/** `enum`, in Python. */
export const ENUM = `
class auto:
    pass


def unique(cls):
    names = [name for name, member in cls.__members__.items() if member.name != name]
    if names:
        raise ValueError(f"duplicate values found in {cls!r}: " + ", ".join(f"{n} -> {cls.__members__[n].name}" for n in names))
    return cls


_NOT_MEMBERS = ("property", "staticmethod", "classmethod", "function", "builtin_function_or_method")


class Enum:
    __members__ = {}
    _mixed = False

    def __room_made__(cls, keywords):
        members = {}
        cls._mixed = any(base in cls.__mro__ for base in (str, int, float))
        for name, value in list(cls.__dict__.items()):
            if name.startswith("_") or type(value).__name__ in _NOT_MEMBERS:
                continue
            if isinstance(value, auto):
                value = cls._generate_next_value_(name, 1, len(members), [m._value_ for m in members.values()])
            member = next((m for m in members.values() if m._value_ == value), None)
            if member is None:
                member = object.__new__(cls)
                member._name_ = member.name = name
                member._value_ = member.value = value
                if hasattr(cls, "__init__") and "__init__" in cls.__dict__:
                    member.__init__(*(value if isinstance(value, tuple) else (value,)))
            members[name] = member
            setattr(cls, name, member)
        cls.__members__ = members
        return cls

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return max((v for v in last_values if isinstance(v, int)), default=start - 1) + 1

    def __room_call__(cls, value, *args):
        for member in cls.__members__.values():
            if member is value or member._value_ == value:
                return member
        found = cls._missing_(value)
        if found is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        return found

    @classmethod
    def _missing_(cls, value):
        return None

    def __room_item__(cls, name):
        return cls.__members__[name]

    def __room_iter__(cls):
        return iter([m for n, m in cls.__members__.items() if m.name == n])

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __hash__(self):
        return hash(self._value_ if self._mixed else self._name_)

    def __eq__(self, other):
        if self is other:
            return True
        return self._mixed and self._value_ == getattr(other, "_value_", other)

    def __getattr__(self, name):
        if self._mixed and not name.startswith("_"):
            return getattr(self._value_, name)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


class _Valued:
    def __lt__(self, other): return self._value_ < getattr(other, "_value_", other)
    def __le__(self, other): return self._value_ <= getattr(other, "_value_", other)
    def __gt__(self, other): return self._value_ > getattr(other, "_value_", other)
    def __ge__(self, other): return self._value_ >= getattr(other, "_value_", other)
    def __add__(self, other): return self._value_ + getattr(other, "_value_", other)
    def __radd__(self, other): return other + self._value_
    def __sub__(self, other): return self._value_ - getattr(other, "_value_", other)
    def __rsub__(self, other): return other - self._value_
    def __mul__(self, other): return self._value_ * getattr(other, "_value_", other)
    def __rmul__(self, other): return other * self._value_
    def __mod__(self, other): return self._value_ % getattr(other, "_value_", other)
    def __int__(self): return self._value_
    def __index__(self): return self._value_
    def __bool__(self): return bool(self._value_)
    def __format__(self, spec): return format(self._value_, spec)
    def __str__(self): return str(self._value_)
    def __len__(self): return len(self._value_)
    def __contains__(self, item): return item in self._value_
    def __getitem__(self, at): return self._value_[at]


class IntEnum(_Valued, int, Enum):
    pass


class StrEnum(_Valued, str, Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
`;
