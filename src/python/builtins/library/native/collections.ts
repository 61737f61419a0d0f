// The _collections module: deque, defaultdict, OrderedDict and what named tuples and counters are made with.
// CPython: Modules/_collectionsmodule.c, Objects/odictobject.c
export const COLLECTIONS_SOURCE = String.raw`"""High performance data structures."""

from _native_types import derive as _derive, dict_view as _dict_view, finish as _finish
from _operators import index as _index
from _types import GenericAlias as _GenericAlias

_running = set()


def _enter(x):
    """False when the repr of x is being made already."""
    if id(x) in _running:
        return False
    _running.add(id(x))
    return True


def _place_of(i):
    if not hasattr(type(i), "__index__"):
        raise TypeError("slice indices must be integers or have an __index__ method")
    return _index(i)


def _items_of(queue, size, left):
    i = 0
    while i < size:
        if len(queue) != size or queue._left != left:
            raise RuntimeError("deque mutated during iteration")
        yield queue._items[queue._start + i]
        i += 1
    if len(queue) != size or queue._left != left:
        raise RuntimeError("deque mutated during iteration")


class deque:
    """A list-like sequence optimized for data accesses near its endpoints."""

    __module__ = "collections"
    __slots__ = ("_items", "_start", "_maxlen", "_left", "__weakref__")
    __hash__ = None
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        self._items = []
        self._start = 0
        self._maxlen = None
        self._left = 32
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self._items = []
        self._start = 0
        self._left = 32
        self.extend(iterable)

    @property
    def maxlen(self):
        """maximum size of a deque or None if unbounded"""
        return self._maxlen

    def __len__(self):
        return len(self._items) - self._start

    def __bool__(self):
        return len(self._items) > self._start

    def append(self, x, /):
        """Add an element to the right side of the deque."""
        self._items.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, x, /):
        """Add an element to the left side of the deque."""
        if self._start == 0:
            room = len(self._items) + 8
            self._items[:0] = [None] * room
            self._start = room
        self._start -= 1
        self._items[self._start] = x
        self._left = (self._left - 1) % 64
        if self._maxlen is not None and len(self) > self._maxlen:
            self.pop()

    def pop(self):
        """Remove and return the rightmost element."""
        if not self:
            raise IndexError("pop from an empty deque")
        x = self._items.pop()
        if len(self._items) == self._start:
            self._items.clear()
            self._start = 0
            self._left = 32
        return x

    def popleft(self):
        """Remove and return the leftmost element."""
        if not self:
            raise IndexError("pop from an empty deque")
        x = self._items[self._start]
        self._items[self._start] = None
        self._start += 1
        self._left = (self._left + 1) % 64 if self else 32
        if self._start > 32 and self._start * 2 > len(self._items):
            del self._items[:self._start]
            self._start = 0
        return x

    def extend(self, iterable, /):
        """Extend the right side of the deque with elements from the iterable."""
        if iterable is self:
            iterable = list(iterable)
        for x in iterable:
            self.append(x)

    def extendleft(self, iterable, /):
        """Extend the left side of the deque with elements from the iterable."""
        if iterable is self:
            iterable = list(iterable)
        for x in iterable:
            self.appendleft(x)

    def clear(self):
        """Remove all elements from the deque."""
        self._items.clear()
        self._start = 0
        self._left = 32

    def copy(self):
        """Return a shallow copy of a deque."""
        return type(self)(self, self._maxlen) if self._maxlen is not None else type(self)(self)

    __copy__ = copy

    def count(self, x, /):
        """Return number of occurrences of value."""
        return sum(each is x or each == x for each in self)

    def index(self, x, start=0, stop=None, /):
        """Return first index of value."""
        n = len(self)
        start, stop = _place_of(start), n if stop is None else _place_of(stop)
        start = max(start + n, 0) if start < 0 else start
        stop = max(stop + n, 0) if stop < 0 else min(stop, n)
        for i in range(start, stop):
            each = self._items[self._start + i]
            if each is x or each == x:
                return i
        raise ValueError("deque.index(x): x not in deque")

    def insert(self, i, x, /):
        """Insert value before index."""
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        n = len(self)
        i = _index(i)
        i = max(i + n, 0) if i < 0 else min(i, n)
        self._items.insert(self._start + i, x)
        if i < n:
            self._left = (self._left - 1) % 64

    def remove(self, x, /):
        """Remove first occurrence of value."""
        for i in range(self._start, len(self._items)):
            each = self._items[i]
            if each is x or each == x:
                del self._items[i]
                self._left = (self._left + 1) % 64 if self else 32
                return
        raise ValueError("deque.remove(x): x not in deque")

    def reverse(self):
        """Reverse *IN PLACE*."""
        self._items[self._start:] = self._items[:self._start - 1 if self._start else None:-1]

    def rotate(self, n=1, /):
        """Rotate the deque n steps to the right.  If n is negative, rotates left."""
        n = _index(n)
        if not -1 << 63 <= n < 1 << 63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        size = len(self)
        if size <= 1:
            return
        n %= size
        if n:
            live = self._items[self._start:]
            self._items[self._start:] = live[-n:] + live[:-n]
            self._left = (self._left - (n if n <= size >> 1 else n - size)) % 64

    def _place(self, i):
        if not isinstance(i, int):
            if not hasattr(type(i), "__index__"):
                raise TypeError(f"sequence index must be integer, not '{type(i).__name__}'")
            i = _index(i)
        n = len(self)
        if i < 0:
            i += n
        if not 0 <= i < n:
            raise IndexError("deque index out of range")
        return self._start + i

    def __getitem__(self, i):
        return self._items[self._place(i)]

    def __setitem__(self, i, x):
        self._items[self._place(i)] = x

    def __delitem__(self, i):
        del self._items[self._place(i)]

    def __contains__(self, x):
        return any(each is x or each == x for each in self)

    def __iter__(self):
        return _items_of(self, len(self), self._left)

    def __reversed__(self):
        return iter(self._items[:self._start - 1 if self._start else None:-1])

    def __repr__(self):
        if not _enter(self):
            return "[...]"
        try:
            text = repr(self._items[self._start:])
        finally:
            _running.discard(id(self))
        name = type(self).__name__
        return f"{name}({text})" if self._maxlen is None else f"{name}({text}, maxlen={self._maxlen})"

    def _compared(self, other, compare):
        if not isinstance(other, deque):
            return NotImplemented
        return compare(self._items[self._start:], other._items[other._start:])

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __ne__(self, other):
        return self._compared(other, lambda a, b: a != b)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        new = self.copy()
        new.extend(other)
        return new

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        if not hasattr(type(n), "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        new = type(self)((), self._maxlen)
        for _ in range(n):
            new.extend(self)
        return new

    __rmul__ = __mul__

    def __imul__(self, n):
        live = list(self)
        self.clear()
        for _ in range(n):
            self.extend(live)
        return self

    def __reduce__(self):
        args = () if self._maxlen is None else ((), self._maxlen)
        return type(self), args, None, iter(self)

    def __sizeof__(self):
        # The object and its blocks of 64 items; the first one begins at _left in its block.
        return object.__sizeof__(self) + 528 * ((self._left + len(self) + 63) // 64)


class defaultdict(dict):
    """defaultdict(default_factory=None, /, [...]) --> dict with default factory

The default factory is called without arguments to produce
a new value when a key is not present, in __getitem__ only.
A defaultdict compares equal to a dict with the same items.
All remaining arguments are treated the same as if they were
passed to the dict constructor, including keyword arguments."""

    __module__ = "collections"
    __slots__ = ("_factory",)

    @property
    def default_factory(self):
        """Factory for default value called by __missing__()."""
        return self._factory

    @default_factory.setter
    def default_factory(self, value):
        self._factory = value

    @default_factory.deleter
    def default_factory(self):
        self._factory = None

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        self._factory = None
        return self

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self._factory = default_factory

    def __missing__(self, key, /):
        """__missing__(key) # Called by __getitem__ for missing key; pseudo-code:
  if self.default_factory is None: raise KeyError((key,))
  self[key] = value = self.default_factory()
  return value
"""
        factory = self._factory
        if factory is None:
            raise KeyError(key)
        value = self[key] = factory()
        return value

    def __repr__(self):
        if not _enter(self):
            return f"{type(self).__name__}(...)"
        try:
            return f"{type(self).__name__}({self._factory!r}, {dict.__repr__(self)})"
        finally:
            _running.discard(id(self))

    def copy(self):
        """D.copy() -> a shallow copy of D."""
        return type(self)(self._factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self._factory is None else (self._factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self._factory, other)
        new.update(self)
        return new


_absent = object()


def _update(mapping, args, kwargs):
    for source in args:
        if isinstance(source, dict) or hasattr(source, "keys"):
            for key in source.keys():
                mapping[key] = source[key]
        else:
            for key, value in _pairs(source):
                mapping[key] = value
    for key, value in kwargs.items():
        mapping[key] = value


def _pairs(source):
    for pair in source:
        values = []
        for each in pair:
            if len(values) == 2:
                raise ValueError("too many values to unpack (expected 2)")
            values.append(each)
        if len(values) < 2:
            raise ValueError(f"need more than {len(values)} value{'' if len(values) == 1 else 's'} to unpack")
        yield values


_odict_keys, _odict_values, _odict_items = [
    _derive("o" + each.__name__, each, {"__slots__": (), "__module__": "builtins"})
    for each in map(type, ({}.keys(), {}.values(), {}.items()))
]


class OrderedDict(dict):
    """Dictionary that remembers insertion order"""

    __module__ = "collections"

    def __sizeof__(self):
        # A dict, a node for each item, and an array of nodes as long as the dict's table.
        keys = dict.__sizeof__(self) - 48
        if not self:
            return 112
        slots = 8
        while keys > 32 + slots * (2 if slots > 128 else 1) + (slots * 2 // 3) * 24:
            slots *= 2
        return 112 + keys + 8 * slots + 32 * len(self)

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 argument, got {len(args)}")
        _update(self, args, kwargs)

    def update(self, /, *args, **kwargs):
        """Update the dictionary from a mapping or from pairs, and from keywords."""
        if len(args) > 1:
            raise TypeError(f"update() takes at most 1 positional argument ({len(args)} given)")
        _update(self, args, kwargs)

    def keys(self):
        """A set-like object that shows the keys."""
        return _dict_view(_odict_keys, self)

    def values(self):
        """An object that shows the values."""
        return _dict_view(_odict_values, self)

    def items(self):
        """A set-like object that shows the items."""
        return _dict_view(_odict_items, self)

    def setdefault(self, key, default=None):
        """Insert key with a value of default if key is not in the dictionary.

Return the value for key if key is in the dictionary, else default."""
        return dict.setdefault(self, key, default)

    def pop(self, key, default=_absent):
        """od.pop(key[,default]) -> v, remove specified key and return the corresponding value.

If the key is not found, return the default if given; otherwise,
raise a KeyError."""
        if default is _absent and key not in self:
            if hasattr(type(self), "__missing__"):
                return type(self).__missing__(self, key)
            raise KeyError(key)
        return dict.pop(self, key, default)

    def move_to_end(self, key, last=True):
        """Move an existing element to the end (or beginning if last is false)."""
        if last:
            value = dict.pop(self, key)
            dict.__setitem__(self, key, value)
            return
        if key not in self:
            raise KeyError(key)
        items = [(key, self[key])] + [(k, v) for k, v in self.items() if k != key]
        dict.clear(self)
        for k, v in items:
            dict.__setitem__(self, k, v)

    def popitem(self, last=True):
        """Remove and return a (key, value) pair from the dictionary."""
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, dict.pop(self, key)

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        if not _enter(self):
            return "..."
        try:
            return f"{type(self).__name__}({dict(self.items())!r})"
        finally:
            _running.discard(id(self))

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(a == b for a, b in zip(self, other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def copy(self):
        """od.copy() -> a shallow copy of od"""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Create a new ordered dictionary with keys from iterable and values set to value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __reduce__(self):
        return self.__class__, (), self.__dict__ or None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new


class _tuplegetter:
    __slots__ = ("_index", "__doc__")
    __module__ = "collections"

    def __new__(cls, index, doc, /):
        self = object.__new__(cls)
        self._index = index
        self.__doc__ = doc
        return self

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        if not isinstance(obj, tuple):
            raise TypeError(f"descriptor for index '{self._index}' for tuple subclasses doesn't apply to "
                            f"'{type(obj).__name__}' object")
        return tuple.__getitem__(obj, self._index)

    def __set__(self, obj, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, obj):
        raise AttributeError("can't delete attribute")

    def __reduce__(self):
        return type(self), (self._index, self.__doc__)

    def __repr__(self):
        return f"_tuplegetter({self._index!r}, {self.__doc__!r})"


def _count_elements(mapping, iterable):
    "Tally elements from the iterable."
    get = mapping.get
    for each in iterable:
        try:
            count = get(each, 0)
        except TypeError as error:
            # The words of the hash, and not those of a dict that was asked for the key.
            found = error
            try:
                hash(each)
            except TypeError as unhashable:
                found = unhashable
            raise found from None
        mapping[each] = count + 1


_deque_iterator = type(iter(deque()))
_finish(deque, defaultdict, OrderedDict)
`;
