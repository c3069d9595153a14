/** `collections`, in Python. */
export const COLLECTIONS = `
class defaultdict(dict):
    def __init__(self, default_factory=None, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {super().__repr__()})"

    def copy(self):
        return defaultdict(self.default_factory, self)


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        rest = [] if last else list(self.items())
        if not last:
            self.clear()
        self[key] = value
        for name, each in rest:
            self[name] = each

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = list(self)[-1 if last else 0]
        return key, self.pop(key)

    def __repr__(self):
        return f"OrderedDict({super().__repr__()})" if self else "OrderedDict()"

    def copy(self):
        return OrderedDict(self)


class Counter(dict):
    def __init__(self, source=None, /, **counts):
        super().__init__()
        self.update(source, **counts)

    def __missing__(self, key):
        return 0

    def update(self, source=None, /, **counts):
        if isinstance(source, dict):
            for key, count in source.items():
                self[key] = self.get(key, 0) + count
        elif source is not None:
            for key in source:
                self[key] = self.get(key, 0) + 1
        for key, count in counts.items():
            self[key] = self.get(key, 0) + count

    def subtract(self, source=None, /, **counts):
        for key, count in {**Counter(source), **counts}.items():
            self[key] = self.get(key, 0) - count

    def most_common(self, n=None):
        rows = sorted(self.items(), key=lambda row: row[1], reverse=True)
        return rows if n is None else rows[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def _merged(self, other, how):
        made = Counter()
        for key in [*self, *(k for k in other if k not in self)]:
            count = how(self[key], other[key])
            if count > 0:
                made[key] = count
        return made

    def __add__(self, other):
        return self._merged(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._merged(other, lambda a, b: a - b)

    def __and__(self, other):
        return self._merged(other, min)

    def __or__(self, other):
        return self._merged(other, max)

    def __repr__(self):
        if not self:
            return "Counter()"
        return "Counter({" + ", ".join(f"{k!r}: {v!r}" for k, v in self.most_common()) + "})"


class deque:
    def __init__(self, items=(), maxlen=None):
        self._items, self.maxlen = [], maxlen
        self.extend(items)

    def append(self, item):
        self._items.append(item)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            self._items.pop(0)

    def appendleft(self, item):
        self._items.insert(0, item)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            self._items.pop()

    def extend(self, items):
        for item in items:
            self.append(item)

    def extendleft(self, items):
        for item in items:
            self.appendleft(item)

    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop()

    def popleft(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        return self._items.pop(0)

    def rotate(self, n=1):
        if self._items:
            n %= len(self._items)
            self._items = self._items[-n:] + self._items[:-n] if n else self._items

    def clear(self):
        self._items.clear()

    def copy(self):
        return deque(self._items, self.maxlen)

    def count(self, item):
        return self._items.count(item)

    def index(self, item):
        if item not in self._items:
            raise ValueError(f"{item!r} is not in deque")
        return self._items.index(item)

    def insert(self, at, item):
        self._items.insert(at, item)

    def remove(self, item):
        if item not in self._items:
            raise ValueError("deque.remove(x): x not in deque")
        self._items.remove(item)

    def reverse(self):
        self._items.reverse()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, item):
        return item in self._items

    def __getitem__(self, at):
        if not -len(self._items) <= at < len(self._items):
            raise IndexError("deque index out of range")
        return self._items[at]

    def __setitem__(self, at, item):
        self._items[at] = item

    def __delitem__(self, at):
        del self._items[at]

    def __eq__(self, other):
        return isinstance(other, deque) and self._items == other._items

    def __add__(self, other):
        return deque([*self, *other], self.maxlen)

    def __repr__(self):
        more = "" if self.maxlen is None else f", maxlen={self.maxlen}"
        return f"deque({self._items!r}{more})"


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for each in self.maps:
            if key in each:
                return each[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __contains__(self, key):
        return any(key in each for each in self.maps)

    def _all(self):
        made = {}
        for each in reversed(self.maps):
            made.update(each)
        return made

    def __iter__(self):
        return iter(self._all())

    def __len__(self):
        return len(self._all())

    def keys(self):
        return self._all().keys()

    def values(self):
        return self._all().values()

    def items(self):
        return self._all().items()

    def new_child(self, m=None):
        return ChainMap({} if m is None else m, *self.maps)

    def __repr__(self):
        return "ChainMap(" + ", ".join(repr(m) for m in self.maps) + ")"


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    names = tuple(field_names.replace(",", " ").split() if isinstance(field_names, str) else field_names)
    optional = dict(zip(names[len(names) - len(defaults):], defaults)) if defaults else {}

    def __new__(cls, *args, **kwargs):
        if len(args) > len(names):
            raise TypeError(f"{typename}.__new__() takes {len(names) + 1} positional arguments but {len(args) + 1} were given")
        values = {**optional, **dict(zip(names, args)), **kwargs}
        for name in kwargs:
            if name not in names:
                raise TypeError(f"{typename}.__new__() got an unexpected keyword argument {name!r}")
        missing = [repr(name) for name in names if name not in values]
        if missing:
            what = " and ".join(missing) if len(missing) < 3 else ", ".join(missing[:-1]) + ", and " + missing[-1]
            raise TypeError(f"{typename}.__new__() missing {len(missing)} required positional argument{'s' if len(missing) > 1 else ''}: {what}")
        return tuple.__new__(cls, [values[name] for name in names])

    def at(i):
        return property(lambda self: self[i])

    body = {
        "__new__": __new__,
        "_fields": names,
        "_field_defaults": optional,
        "__match_args__": names,
        "__repr__": lambda self: type(self).__name__ + "(" + ", ".join(f"{n}={v!r}" for n, v in zip(names, self)) + ")",
        "_asdict": lambda self: dict(zip(names, self)),
        "_replace": lambda self, **changes: type(self)(**{**dict(zip(names, self)), **changes}),
        "_make": classmethod(lambda cls, values: cls(*values)),
    }
    for i, name in enumerate(names):
        body[name] = at(i)
    return type(typename, (tuple,), body)


class UserDict(dict):
    @property
    def data(self):
        return self


class UserList(list):
    @property
    def data(self):
        return self
`;
