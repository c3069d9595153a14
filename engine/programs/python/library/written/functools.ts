/** `functools`, in Python. */
export const FUNCTOOLS = `
class _Missing:
    pass


def wraps(wrapped, assigned=(), updated=()):
    def decorate(wrapper):
        for name in ("__module__", "__name__", "__qualname__", "__doc__"):
            if hasattr(wrapped, name):
                setattr(wrapper, name, getattr(wrapped, name))
        wrapper.__wrapped__ = wrapped
        return wrapper
    return decorate


def update_wrapper(wrapper, wrapped, assigned=(), updated=()):
    return wraps(wrapped)(wrapper)


def reduce(function, items, initial=_Missing):
    each = iter(items)
    value = next(each, _Missing) if initial is _Missing else initial
    if value is _Missing:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item in each:
        value = function(value, item)
    return value


class partial:
    def __init__(self, func, /, *args, **keywords):
        self.func, self.args, self.keywords = func, args, keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        words = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
        return f"functools.partial({', '.join(words)})"


def partialmethod(func, /, *args, **keywords):
    return lambda self, *more, **others: func(self, *args, *more, **{**keywords, **others})


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return lru_cache()(maxsize)
    from collections import namedtuple
    CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])

    def decorate(function):
        known, counts = {}, [0, 0]

        @wraps(function)
        def cached(*args, **keywords):
            key = (args, tuple(sorted(keywords.items()))) if keywords else args
            if key in known:
                counts[0] += 1
                value = known[key]
                if maxsize is not None:
                    del known[key]
                    known[key] = value
                return value
            counts[1] += 1
            value = function(*args, **keywords)
            known[key] = value
            if maxsize is not None and len(known) > maxsize:
                del known[next(iter(known))]
            return value

        def cache_clear():
            known.clear()
            counts[0] = counts[1] = 0

        cached.cache_info = lambda: CacheInfo(counts[0], counts[1], maxsize, len(known))
        cached.cache_clear = cache_clear
        return cached
    return decorate


def cache(function):
    return lru_cache(maxsize=None)(function)


class cached_property:
    def __init__(self, work):
        self._work, self._name = work, None

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, thing, owner=None):
        value = self._work(thing)
        setattr(thing, self._name, value)
        return value


def total_ordering(cls):
    has = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if hasattr(cls, name)]
    if not has:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    ways = {
        "__lt__": {"__gt__": lambda a, b: not (a < b or a == b), "__le__": lambda a, b: a < b or a == b, "__ge__": lambda a, b: not a < b},
        "__le__": {"__lt__": lambda a, b: a <= b and not a == b, "__gt__": lambda a, b: not a <= b, "__ge__": lambda a, b: not a <= b or a == b},
        "__gt__": {"__lt__": lambda a, b: not (a > b or a == b), "__ge__": lambda a, b: a > b or a == b, "__le__": lambda a, b: not a > b},
        "__ge__": {"__lt__": lambda a, b: not a >= b, "__gt__": lambda a, b: a >= b and not a == b, "__le__": lambda a, b: not a >= b or a == b},
    }[has[0]]
    for name, work in ways.items():
        if not hasattr(cls, name):
            setattr(cls, name, work)
    return cls


def cmp_to_key(compare):
    class Key:
        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            return compare(self.value, other.value) < 0

        def __gt__(self, other):
            return compare(self.value, other.value) > 0

        def __eq__(self, other):
            return compare(self.value, other.value) == 0
    return Key


def singledispatch(function):
    ways = []

    def register(kind, work=None):
        if work is not None:
            ways.insert(0, (kind, work))
            return work
        if isinstance(kind, type):
            return lambda work: register(kind, work)
        return register(next(v for k, v in kind.__annotations__.items() if k != "return"), kind)

    @wraps(function)
    def dispatch(*args, **keywords):
        for kind, work in ways:
            if isinstance(args[0], kind):
                return work(*args, **keywords)
        return function(*args, **keywords)

    dispatch.register = register
    return dispatch
`;
