// The array module: values of one kind.   CPython: Modules/arraymodule.c
export const ARRAY_SOURCE = String.raw`"""This module defines an object type which can efficiently represent an array of basic values."""

from _struct import Struct as _Struct
from _types import GenericAlias as _GenericAlias

typecodes = "bBuwhHiIlLqQfd"
_names = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short",
          "i": "signed integer", "I": "unsigned int"}


def _overflow(code, value):
    """What is said of a number that the type cannot hold: by the type, or by the C number that it passes through."""
    if code in "ILQ" and value < 0:
        return f"can't convert negative {'int to unsigned' if code == 'Q' else 'value to unsigned int'}"
    if code in "qQ":
        return "int too big to convert"
    if code == "L" or code == "I" and value >= 1 << 64:
        return "Python int too large to convert to C unsigned long"
    if code == "l" or code != "I" and not -(1 << 63) <= value < 1 << 63:
        return "Python int too large to convert to C long"
    return f"{_names[code]} is {'less than minimum' if value < 0 else 'greater than maximum'}"


class array:
    """array(typecode [, initializer]) -> array"""

    __slots__ = ("typecode", "_items", "_struct", "_room", "__weakref__")
    __hash__ = None
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(typecode).__name__}")
        if typecode not in typecodes:
            raise ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self.typecode = typecode
        self._items = []
        self._room = 0
        self._struct = _Struct("I" if typecode in "uw" else typecode)
        if isinstance(initializer, str) and typecode not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, array):
            self._items = [self._checked(each) for each in initializer._items]
            self._room = len(self._items)
        elif isinstance(initializer, (list, tuple)):
            self._items = [self._checked(each) for each in initializer]
            self._room = len(self._items)
        else:
            for each in initializer:
                self.append(each)
        return self

    def _resized(self, before):
        """Notes how many items there is room for, now that their number is another. CPython: array_resize"""
        n = len(self._items)
        if 0 < self._room >= n and before < n + 16:
            return
        self._room = n + (n >> 4) + (3 if before < 8 else 7) if n else 0

    def _checked(self, value):
        code = self.typecode
        if code in "uw":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be a unicode character, not " + type(value).__name__)
            return value
        if code in "fd":
            if not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            value = float(value)
            return value if code == "d" else self._struct.unpack(self._struct.pack(value))[0]
        if not isinstance(value, int):
            if isinstance(value, float) or not hasattr(value, "__index__"):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = value.__index__()
        size = 8 * self._struct.size
        low, high = (-(1 << size - 1), (1 << size - 1) - 1) if code.islower() else (0, (1 << size) - 1)
        if not low <= value <= high:
            raise OverflowError(_overflow(code, value))
        return int(value)

    @property
    def itemsize(self):
        return self._struct.size

    def append(self, v, /):
        self._items.append(self._checked(v))
        self._resized(len(self._items) - 1)

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            before = len(self._items)
            self._items.extend(bb._items)
            self._resized(before)
        else:
            for each in bb:
                self.append(each)

    def fromlist(self, list, /):
        if not isinstance(list, type([])):
            raise TypeError("arg must be list")
        before = len(self._items)
        self._items.extend([self._checked(each) for each in list])
        self._resized(before)

    def frombytes(self, buffer, /):
        data = bytes(buffer)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        items = [each[0] for each in self._struct.iter_unpack(data)]
        before = len(self._items)
        self._items.extend(map(chr, items) if self.typecode in "uw" else items)
        self._resized(before)

    def fromunicode(self, ustr, /):
        if self.typecode not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items.extend(ustr)

    def tolist(self):
        return list(self._items)

    def tobytes(self):
        items = map(ord, self._items) if self.typecode in "uw" else self._items
        return b"".join([self._struct.pack(each) for each in items])

    def tounicode(self):
        if self.typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def buffer_info(self):
        return id(self._items), len(self._items)

    def byteswap(self):
        size = self.itemsize
        data = self.tobytes()
        self._items = []
        self.frombytes(b"".join([data[i:i + size][::-1] for i in range(0, len(data), size)]))

    def count(self, v, /):
        return self._items.count(v)

    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def insert(self, i, v, /):
        self._items.insert(i, self._checked(v))
        self._resized(len(self._items) - 1)

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        v = self._items.pop(i)
        self._resized(len(self._items) + 1)
        return v

    def remove(self, v, /):
        try:
            self._items.remove(v)
            self._resized(len(self._items) + 1)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()
        self._room = 0

    def _made(self, items):
        new = array(self.typecode)
        new._items = items
        new._room = len(items)
        return new

    def __copy__(self):
        return self._made(list(self._items))

    def __deepcopy__(self, memo, /):
        return self._made(list(self._items))

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, v):
        return v in self._items

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._made(self._items[i])
        try:
            return self._items[i]
        except IndexError:
            raise IndexError("array index out of range") from None
        except TypeError:
            raise TypeError("array indices must be integers") from None

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            if not isinstance(v, array):
                raise TypeError(f'can only assign array (not "{type(v).__name__}") to array slice')
            if v.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            before = len(self._items)
            self._items[i] = v._items
            if len(self._items) != before:
                self._resized(before)
            return
        v = self._checked(v)
        try:
            self._items[i] = v
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, i):
        before = len(self._items)
        try:
            del self._items[i]
            self._resized(before)
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._made(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._made(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        before = len(self._items)
        self._items *= n
        self._resized(before)
        return self

    def _compared(self, other, compare):
        if not isinstance(other, array):
            return NotImplemented
        return compare(self._items, other._items)

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

    def __buffer__(self, flags, /):
        return memoryview(self.tobytes())

    def __reduce_ex__(self, protocol, /):
        return type(self), (self.typecode, self.tolist())

    def __sizeof__(self):
        return 64 + self._room * self.itemsize

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        shown = repr("".join(self._items)) if self.typecode in "uw" else repr(self._items)
        return f"array('{self.typecode}', {shown})"


ArrayType = array


def _register():
    from _collections_abc import MutableSequence
    MutableSequence.register(array)


_register()
`;
