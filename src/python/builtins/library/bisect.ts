// The bisect and heapq modules.   CPython: Lib/bisect.py, Lib/heapq.py
export const BISECT_SOURCE = String.raw`"""Bisection algorithms."""


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Return the index where to insert item x in list a, assuming a is sorted; after any equal items."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            hi = mid
        else:
            lo = mid + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Return the index where to insert item x in list a, assuming a is sorted; before any equal items."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert item x in list a, and keep it sorted assuming a is sorted."""
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert item x in list a, and keep it sorted assuming a is sorted."""
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


bisect = bisect_right
insort = insort_right
`;

export const HEAPQ_SOURCE = String.raw`"""Heap queue algorithm (a.k.a. priority queue)."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop", "heappush_max",
           "heappop_max", "heapify_max", "heapreplace_max", "heappushpop_max"]


def _rise(heap, start, at, before):
    """Moves the item at a place up until its parent comes before it."""
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not before(item, heap[parent]):
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink(heap, at, before):
    """Moves the item at a place down to a leaf, then up to where it belongs."""
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not before(heap[child], heap[right]):
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, start, at, before)


def _less(a, b):
    return a < b


def _greater(a, b):
    return b < a


def _make(before):
    def push(heap, item, /):
        heap.append(item)
        _rise(heap, 0, len(heap) - 1, before)

    def pop(heap, /):
        last = heap.pop()
        if heap:
            first = heap[0]
            heap[0] = last
            _sink(heap, 0, before)
            return first
        return last

    def replace(heap, item, /):
        first = heap[0]
        heap[0] = item
        _sink(heap, 0, before)
        return first

    def pushpop(heap, item, /):
        if heap and before(heap[0], item):
            item, heap[0] = heap[0], item
            _sink(heap, 0, before)
        return item

    def heapify(heap, /):
        for i in reversed(range(len(heap) // 2)):
            _sink(heap, i, before)

    return push, pop, replace, pushpop, heapify


heappush, heappop, heapreplace, heappushpop, heapify = _make(_less)
heappush_max, heappop_max, heapreplace_max, heappushpop_max, heapify_max = _make(_greater)


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output."""
    before = _greater if reverse else _less
    entries = []
    for order, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            entries.append([value if key is None else key(value), order, value, iterator])
            break
    while entries:
        best = entries[0]
        for entry in entries[1:]:
            if before(entry[0], best[0]):
                best = entry
        yield best[2]
        for value in best[3]:
            best[0] = value if key is None else key(value)
            best[2] = value
            break
        else:
            entries.remove(best)


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
`;
