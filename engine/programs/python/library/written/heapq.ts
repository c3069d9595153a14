/** `heapq`, in Python. */
export const HEAPQ = `
def heapify(heap):
    heap.sort()


def heappush(heap, item):
    low, high = 0, len(heap)
    while low < high:
        middle = (low + high) // 2
        if item < heap[middle]:
            high = middle
        else:
            low = middle + 1
    heap.insert(low, item)


def heappop(heap):
    if not heap:
        raise IndexError("index out of range")
    return heap.pop(0)


def heappushpop(heap, item):
    heappush(heap, item)
    return heappop(heap)


def heapreplace(heap, item):
    least = heappop(heap)
    heappush(heap, item)
    return least


def nlargest(n, items, key=None):
    return sorted(items, key=key, reverse=True)[:n]


def nsmallest(n, items, key=None):
    return sorted(items, key=key)[:n]


def merge(*sources, key=None, reverse=False):
    return iter(sorted([item for source in sources for item in source], key=key, reverse=reverse))
`;
