/** `itertools`, in Python. */
export const ITERTOOLS = `
def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(items):
    kept = list(items)
    while kept:
        for item in kept:
            yield item


def repeat(item, times=None):
    while times is None or times > 0:
        yield item
        if times is not None:
            times -= 1


class chain:
    def __new__(cls, *sources):
        return cls.from_iterable(sources)

    @classmethod
    def from_iterable(cls, sources):
        def walk():
            for source in sources:
                yield from source
        return walk()


def islice(items, *limits):
    start, stop, step = (0, limits[0], 1) if len(limits) == 1 else (*limits, 1)[:3]
    start, step = start or 0, step or 1
    if stop is not None and stop <= start:
        return
    for i, item in enumerate(items):
        if i >= start and (i - start) % step == 0:
            yield item
        if stop is not None and i >= stop - 1:
            return


def accumulate(items, func=None, *, initial=None):
    total = initial
    if initial is not None:
        yield initial
    for i, item in enumerate(items):
        total = item if i == 0 and initial is None else func(total, item) if func else total + item
        yield total


def starmap(function, rows):
    for row in rows:
        yield function(*row)


def takewhile(test, items):
    for item in items:
        if not test(item):
            return
        yield item


def dropwhile(test, items):
    dropping = True
    for item in items:
        dropping = dropping and test(item)
        if not dropping:
            yield item


def filterfalse(test, items):
    for item in items:
        if not (test(item) if test else item):
            yield item


def compress(items, wanted):
    for item, keep in zip(items, wanted):
        if keep:
            yield item


def pairwise(items):
    before = None
    for i, item in enumerate(items):
        if i:
            yield before, item
        before = item


def batched(items, n):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def zip_longest(*sources, fillvalue=None):
    each = [iter(s) for s in sources]
    nothing = object()
    while True:
        row = [next(s, nothing) for s in each]
        if all(v is nothing for v in row):
            return
        yield tuple(fillvalue if v is nothing else v for v in row)


def groupby(items, key=None):
    group, name, first = [], None, True
    for item in items:
        its = key(item) if key else item
        if not first and its != name:
            yield name, iter(group)
            group = []
        group.append(item)
        name, first = its, False
    if not first:
        yield name, iter(group)


def product(*sources, repeat=1):
    pools = [tuple(s) for s in sources] * repeat
    if not pools:
        yield ()
        return
    places = [0] * len(pools)
    if any(not pool for pool in pools):
        return
    while True:
        yield tuple(pool[i] for pool, i in zip(pools, places))
        at = len(pools) - 1
        while at >= 0 and places[at] == len(pools[at]) - 1:
            places[at] = 0
            at -= 1
        if at < 0:
            return
        places[at] += 1


def permutations(items, r=None):
    pool = tuple(items)
    r = len(pool) if r is None else r
    for places in product(range(len(pool)), repeat=r):
        if len(set(places)) == r:
            yield tuple(pool[i] for i in places)


def combinations(items, r):
    pool = tuple(items)
    n = len(pool)
    if r > n:
        return
    places = list(range(r))
    while True:
        yield tuple(pool[i] for i in places)
        at = r - 1
        while at >= 0 and places[at] == at + n - r:
            at -= 1
        if at < 0:
            return
        places[at] += 1
        for later in range(at + 1, r):
            places[later] = places[later - 1] + 1


def combinations_with_replacement(items, r):
    pool = tuple(items)
    for places in product(range(len(pool)), repeat=r):
        if sorted(places) == list(places):
            yield tuple(pool[i] for i in places)


def tee(items, n=2):
    kept = list(items)
    return tuple(iter(kept) for _ in range(n))
`;
