/** `collections.abc`, in Python. */
export const COLLECTIONS_ABC = `
class Iterable: pass
class Iterator(Iterable): pass
class Callable: pass
class Mapping: pass
class MutableMapping(Mapping): pass
class Sequence: pass
class MutableSequence(Sequence): pass
class Set: pass
class Generator(Iterator): pass
class Hashable: pass
class Awaitable: pass
class Coroutine(Awaitable): pass
class AsyncIterator: pass
class AsyncGenerator(AsyncIterator): pass
`;
