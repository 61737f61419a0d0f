// The part of itertools that takes items as they come.
export const ITERTOOLS_STREAMS = String.raw`"""Functional tools for creating and using iterators."""

__all__ = ["accumulate", "batched", "chain", "combinations", "combinations_with_replacement", "compress", "count", "cycle",
           "dropwhile", "filterfalse", "groupby", "islice", "pairwise", "permutations", "product", "repeat", "starmap",
           "takewhile", "tee", "zip_longest"]

from _native_types import finish as _finish
from _operators import index as _index
from _types import GenericAlias as _GenericAlias

_missing = object()


def _ssize(value):
    value = _index(value)
    if not -1 << 63 <= value < 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return value


class _Iterator:
    __slots__ = ()

    def __iter__(self):
        return self

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' object")

    def __reduce_ex__(self, protocol, /):
        cls = type(self)
        if cls.__reduce__ is not _Iterator.__reduce__:
            return self.__reduce__()
        name = f"itertools.{cls.__name__}" if cls.__module__ == "itertools" else cls.__name__
        raise TypeError(f"cannot pickle '{name}' object")


_makers = ("__index__", "__int__", "__float__")


class count(_Iterator):
    """Return a count object whose .__next__() method returns consecutive values."""

    __slots__ = ("_next", "_step")

    def __new__(cls, start=0, step=1):
        for given in (start, step):
            # PyNumber_Check: what can be made a number of some kind.
            if not isinstance(given, complex) and not any([hasattr(type(given), each) for each in _makers]):
                raise TypeError("a number is required")
        self = super().__new__(cls)
        self._next = start
        self._step = step
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return f"{type(self).__name__}({self._next!r})"
        return f"{type(self).__name__}({self._next!r}, {self._step!r})"


class cycle(_Iterator):
    """Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely."""

    __slots__ = ("_iterator", "_saved", "_at")

    def __new__(cls, iterable, /):
        self = super().__new__(cls)
        self._iterator = iter(iterable)
        self._saved = []
        self._at = 0
        return self

    def __next__(self):
        if self._iterator is not None:
            for item in self._iterator:
                self._saved.append(item)
                return item
            self._iterator = None
        if not self._saved:
            raise StopIteration
        item = self._saved[self._at]
        self._at = (self._at + 1) % len(self._saved)
        return item


class repeat(_Iterator):
    """repeat(object [,times]) -> create an iterator which returns the object for the specified number of times."""

    __slots__ = ("_object", "_times")

    def __new__(cls, object, times=_missing):
        self = super().__new__(cls)
        self._object = object
        self._times = None if times is _missing else max(_ssize(times), 0)
        return self

    def __next__(self):
        if self._times is None:
            return self._object
        if self._times <= 0:
            raise StopIteration
        self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return self._times

    def __repr__(self):
        if self._times is None:
            return f"{type(self).__name__}({self._object!r})"
        return f"{type(self).__name__}({self._object!r}, {self._times})"


class chain(_Iterator):
    """Return a chain object whose .__next__() method returns elements from the first iterable, then from the next."""

    __slots__ = ("_sources", "_current")

    def __new__(cls, *iterables):
        return cls.from_iterable(iterables)

    def __class_getitem__(cls, item, /):
        """See PEP 585"""
        return _GenericAlias(cls, item)

    @classmethod
    def from_iterable(cls, iterable, /):
        """Alternative chain() constructor taking a single iterable argument that evaluates lazily."""
        self = _Iterator.__new__(cls)
        self._sources = iter(iterable)
        self._current = None
        return self

    def __next__(self):
        while True:
            if self._current is not None:
                for item in self._current:
                    return item
            self._current = None
            self._current = iter(next(self._sources))


class compress(_Iterator):
    """Return data elements corresponding to true selector elements."""

    __slots__ = ("_pairs",)

    def __new__(cls, data, selectors):
        self = super().__new__(cls)
        self._pairs = zip(data, selectors)
        return self

    def __next__(self):
        for item, selector in self._pairs:
            if selector:
                return item
        raise StopIteration


class dropwhile(_Iterator):
    """Drop items from the iterable while predicate(item) is true. Afterwards, return every element."""

    __slots__ = ("_predicate", "_iterator", "_started")

    def __new__(cls, predicate, iterable, /):
        self = super().__new__(cls)
        self._iterator = iter(iterable)
        self._predicate = predicate
        self._started = False
        return self

    def __next__(self):
        if self._started:
            return next(self._iterator)
        for item in self._iterator:
            if not self._predicate(item):
                self._started = True
                return item
        raise StopIteration


class takewhile(_Iterator):
    """Return successive entries from an iterable as long as the predicate evaluates to true for each entry."""

    __slots__ = ("_predicate", "_iterator", "_stopped")

    def __new__(cls, predicate, iterable, /):
        self = super().__new__(cls)
        self._iterator = iter(iterable)
        self._predicate = predicate
        self._stopped = False
        return self

    def __next__(self):
        if self._stopped:
            raise StopIteration
        item = next(self._iterator)
        if self._predicate(item):
            return item
        self._stopped = True
        raise StopIteration


class filterfalse(_Iterator):
    """Return those items of iterable for which function(item) is false."""

    __slots__ = ("_function", "_iterator")

    def __new__(cls, function, iterable, /):
        self = super().__new__(cls)
        self._iterator = iter(iterable)
        self._function = function
        return self

    def __next__(self):
        for item in self._iterator:
            if not (item if self._function is None else self._function(item)):
                return item
        raise StopIteration


class starmap(_Iterator):
    """Return an iterator whose values are returned from the function evaluated with an argument tuple."""

    __slots__ = ("_function", "_iterator")

    def __new__(cls, function, iterable, /):
        self = super().__new__(cls)
        self._iterator = iter(iterable)
        self._function = function
        return self

    def __next__(self):
        args = next(self._iterator)
        if type(args) is not tuple:
            args = tuple(args)
        return self._function(*args)


def _bound(value, problem):
    try:
        return _ssize(value)
    except (TypeError, OverflowError):
        pass
    raise ValueError(problem)


class islice(_Iterator):
    """islice(iterable, stop) --> islice object
islice(iterable, start, stop[, step]) --> islice object"""

    __slots__ = ("_iterator", "_wanted", "_stop", "_step", "_at")

    def __new__(cls, iterable, *args):
        if not 1 <= len(args) <= 3:
            few = len(args) < 1
            raise TypeError(f"islice expected at {'least 2' if few else 'most 4'} arguments, got {len(args) + 1}")
        start, stop, step = (None, args[0], None) if len(args) == 1 else (args + (None,))[:3]
        of_stop = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        of_both = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        stop_value = None if stop is None else _bound(stop, of_stop)
        start_value = 0 if start is None else _bound(start, of_both)
        if start_value < 0 or stop_value is not None and stop_value < 0:
            raise ValueError(of_both if len(args) > 1 else of_stop)
        step_value = 1 if step is None else _bound(step, "Step for islice() must be a positive integer or None.")
        if step_value < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        self = super().__new__(cls)
        self._iterator = iter(iterable)
        self._wanted = start_value
        self._stop = stop_value
        self._step = step_value
        self._at = 0
        return self

    def __next__(self):
        if self._iterator is None:
            raise StopIteration
        wanted = self._wanted
        stop = self._stop
        if stop is not None and wanted >= stop:
            # What lies before the end is taken from the source all the same.
            while self._at < stop:
                self._at += 1
                for _ in self._iterator:
                    break
                else:
                    break
            self._iterator = None
            raise StopIteration
        for item in self._iterator:
            self._at += 1
            if self._at > wanted:
                self._wanted = wanted + self._step
                return item
        self._iterator = None
        raise StopIteration


class accumulate(_Iterator):
    """Return series of accumulated sums (or other binary function results)."""

    __slots__ = ("_iterator", "_func", "_total", "_initial")

    def __new__(cls, iterable, func=None, *, initial=None):
        self = super().__new__(cls)
        self._iterator = iter(iterable)
        self._func = func
        self._total = _missing
        self._initial = initial
        return self

    def __next__(self):
        if self._initial is not None:
            self._total = self._initial
            self._initial = None
            return self._total
        item = next(self._iterator)
        if self._total is _missing:
            self._total = item
        elif self._func is None:
            self._total = self._total + item
        else:
            self._total = self._func(self._total, item)
        return self._total


class batched(_Iterator):
    """Batch data into tuples of length n. The last batch may be shorter than n."""

    __slots__ = ("_iterator", "_n", "_strict")

    def __new__(cls, iterable, n, *, strict=False):
        n = _ssize(n)
        if n < 1:
            raise ValueError("n must be at least one")
        self = super().__new__(cls)
        self._iterator = iter(iterable)
        self._n = n
        self._strict = strict
        return self

    def __next__(self):
        items = []
        for item in self._iterator:
            items.append(item)
            if len(items) == self._n:
                break
        if not items:
            raise StopIteration
        if self._strict and len(items) < self._n:
            raise ValueError("batched(): incomplete batch")
        return tuple(items)


class pairwise(_Iterator):
    """Return an iterator of overlapping pairs taken from the input iterator."""

    __slots__ = ("_iterator", "_old")

    def __new__(cls, iterable, /):
        self = super().__new__(cls)
        self._iterator = iter(iterable)
        self._old = _missing
        return self

    def __next__(self):
        if self._old is _missing:
            self._old = next(self._iterator)
        old = self._old
        self._old = next(self._iterator)
        return old, self._old


class groupby(_Iterator):
    """make an iterator that returns consecutive keys and groups from the iterable"""

    __slots__ = ("_iterator", "_key", "_target", "_current", "_item", "_id")

    def __new__(cls, iterable, key=None):
        self = super().__new__(cls)
        self._iterator = iter(iterable)
        self._key = key
        self._target = self._current = self._item = _missing
        self._id = None
        return self

    def _advance(self):
        item = next(self._iterator)
        self._current = item if self._key is None else self._key(item)
        self._item = item

    def __next__(self):
        self._id = object()
        while self._current is _missing or (self._target is not _missing and self._current == self._target):
            self._advance()
        self._target = self._current
        return self._current, _grouper(self, self._target, self._id)


class _grouper(_Iterator):
    __slots__ = ("_parent", "_target", "_id", "_ended")

    def __init__(self, parent, target, id):
        self._parent = parent
        self._target = target
        self._id = id
        self._ended = False

    def __next__(self):
        parent = self._parent
        if self._ended or parent._id is not self._id:
            raise StopIteration
        if parent._item is _missing:
            try:
                parent._advance()
            except StopIteration:
                self._ended = True
                raise
        if parent._current != self._target:
            self._ended = True
            raise StopIteration
        item = parent._item
        parent._item = _missing
        return item


class _tee(_Iterator):
    """Iterator wrapped to make it copyable."""

    __slots__ = ("_iterator", "_link", "__weakref__")

    def __new__(cls, iterable, /):
        iterator = iter(iterable)
        return iterator.__copy__() if isinstance(iterator, _tee) else _teed(iterator, [None, None])

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._iterator)
            link[1] = [None, None]
        self._link = link[1]
        return link[0]

    def __copy__(self):
        return _teed(self._iterator, self._link)


def _teed(iterator, link):
    self = _Iterator.__new__(_tee)
    self._iterator = iterator
    self._link = link
    return self


def tee(iterable, n=2, /):
    """Returns a tuple of n independent iterators."""
    n = _ssize(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = _tee(iterable)
    return (first,) + tuple(first.__copy__() for _ in range(n - 1))


class zip_longest(_Iterator):
    """Return a zip_longest object whose .__next__() method returns a tuple of the i-th elements."""

    __slots__ = ("_iterators", "_fillvalue", "_active")

    def __new__(cls, *iterables, fillvalue=None):
        self = super().__new__(cls)
        self._iterators = [iter(each) for each in iterables]
        self._fillvalue = fillvalue
        self._active = len(iterables)
        return self

    def __next__(self):
        if not self._active:
            raise StopIteration
        values = []
        for i, iterator in enumerate(self._iterators):
            if iterator is None:
                values.append(self._fillvalue)
                continue
            for value in iterator:
                values.append(value)
                break
            else:
                self._active -= 1
                if not self._active:
                    raise StopIteration
                self._iterators[i] = None
                values.append(self._fillvalue)
        return tuple(values)


class product(_Iterator):
    """Cartesian product of input iterables. Equivalent to nested for-loops."""

    __slots__ = ("_pools", "_indices")

    def __sizeof__(self):
        return super().__sizeof__() + 8 * len(self._pools)

    def __new__(cls, *iterables, repeat=1):
        repeat = _ssize(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self = super().__new__(cls)
        self._pools = [tuple(each) for each in iterables] * repeat
        self._indices = None
        return self

    def __next__(self):
        pools = self._pools
        if pools is None:
            raise StopIteration
        indices = self._indices
        if indices is None:
            if any(not pool for pool in pools):
                self._pools = None
                raise StopIteration
            self._indices = indices = [0] * len(pools)
        else:
            for i in reversed(range(len(pools))):
                indices[i] += 1
                if indices[i] < len(pools[i]):
                    break
                indices[i] = 0
            else:
                self._pools = None
                raise StopIteration
        return tuple([pool[i] for pool, i in zip(pools, indices)])


`;
