// The part of itertools that selects and arranges the items of a pool.
export const ITERTOOLS_SELECTIONS = String.raw`class _Selection(_Iterator):
    """What combinations and permutations share: a generator of tuples of indices into a pool."""

    __slots__ = ("_pool", "_indices", "_size")

    def __sizeof__(self):
        return super().__sizeof__() + 8 * self._size

    def __next__(self):
        pool = self._pool
        return tuple([pool[i] for i in next(self._indices)])


def _combination_indices(n, r):
    if r > n:
        return
    indices = list(range(r))
    yield indices
    while True:
        for i in reversed(range(r)):
            if indices[i] != i + n - r:
                break
        else:
            return
        indices[i] += 1
        for j in range(i + 1, r):
            indices[j] = indices[j - 1] + 1
        yield indices


def _replacement_indices(n, r):
    if not n and r:
        return
    indices = [0] * r
    yield indices
    while True:
        for i in reversed(range(r)):
            if indices[i] != n - 1:
                break
        else:
            return
        indices[i:] = [indices[i] + 1] * (r - i)
        yield indices


def _permutation_indices(n, r):
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield indices[:r]
    while n:
        for i in reversed(range(r)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield indices[:r]
                break
        else:
            return


def _positive(r):
    r = _ssize(r)
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


class combinations(_Selection):
    """Return successive r-length combinations of elements in the iterable."""

    __slots__ = ()

    def __new__(cls, iterable, r):
        self = super().__new__(cls)
        self._pool = tuple(iterable)
        r = _positive(r)
        self._indices = _combination_indices(len(self._pool), r)
        self._size = r
        return self


class combinations_with_replacement(_Selection):
    """Return successive r-length combinations of elements in the iterable allowing individual elements to have repeats."""

    __slots__ = ()

    def __new__(cls, iterable, r):
        self = super().__new__(cls)
        self._pool = tuple(iterable)
        r = _positive(r)
        self._indices = _replacement_indices(len(self._pool), r)
        self._size = r
        return self


class permutations(_Selection):
    """Return successive r-length permutations of elements in the iterable."""

    __slots__ = ()

    def __new__(cls, iterable, r=None):
        self = super().__new__(cls)
        self._pool = tuple(iterable)
        n = len(self._pool)
        if r is not None and not isinstance(r, int):
            raise TypeError("Expected int as r")
        r = n if r is None else _positive(r)
        self._indices = _permutation_indices(n, r)
        self._size = n + r
        return self


_finish(_Iterator, _Selection, _grouper, _tee, accumulate, batched, chain, combinations, combinations_with_replacement,
        compress, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap,
        takewhile, zip_longest)
`;
