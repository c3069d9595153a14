/** `queue`, in Python. */
export const QUEUE = `
class Empty(Exception):
    pass


class Full(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize, self._items = maxsize, []

    def _take(self):
        return self._items.pop(0)

    def put(self, item, block=True, timeout=None):
        if self.full():
            raise Full
        self._items.append(item)

    def put_nowait(self, item):
        self.put(item, False)

    def get(self, block=True, timeout=None):
        if not self._items:
            if block and timeout is None:
                raise RuntimeError("this room plays threads one after the other: nobody is left who could put something into this queue")
            raise Empty
        return self._take()

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return len(self._items)

    def empty(self):
        return not self._items

    def full(self):
        return 0 < self.maxsize <= len(self._items)

    def task_done(self):
        pass

    def join(self):
        pass


class LifoQueue(Queue):
    def _take(self):
        return self._items.pop()


class PriorityQueue(Queue):
    def _take(self):
        least = min(self._items)
        self._items.remove(least)
        return least


SimpleQueue = Queue
`;
