// The part of ctypes that looks at memory: simple types at an address, arrays of them, and objects by their id.
// CPython: Lib/ctypes/__init__.py, Modules/_ctypes
export const CTYPES_SOURCE = String.raw`"""Looking at memory by address."""

import _memory
import struct as _struct

__all__ = ["addressof", "byref", "cast", "memmove", "memset", "POINTER", "py_object", "sizeof",
           "string_at"]


class _Data:
    _size_ = 0

    @classmethod
    def from_address(cls, address, /):
        """C.from_address(integer) -> C instance: access a C instance at the specified address"""
        self = object.__new__(cls)
        self._address = address
        return self

    def _read(self):
        if self._address is None:
            return bytes(self._bytes)
        return _memory.read(self._address, self._size_)

    def _write(self, data):
        if self._address is None:
            self._bytes = data
        else:
            _memory.write(self._address, data)


class _Simple(_Data):
    _signed_ = True

    def __init__(self, value=0):
        self._address = None
        self._bytes = bytes(self._size_)
        if value:
            self.value = value

    @property
    def value(self):
        """current value"""
        return int.from_bytes(self._read(), "little", signed=self._signed_)

    @value.setter
    def value(self, value):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        self._write((value & ((1 << 8 * self._size_) - 1)).to_bytes(self._size_, "little"))

    def __repr__(self):
        return f"{type(self).__name__}({self.value!r})"


class _Meta(type):
    def __mul__(cls, length):
        return _Meta(f"{cls.__name__}_Array_{length}", (Array,), {
            "_type_": cls, "_length_": length, "_size_": cls._size_ * length, "__module__": "ctypes"})

    __rmul__ = __mul__


class Array(_Data):
    def __len__(self):
        return self._length_

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._length_))]
        if index < 0:
            index += self._length_
        if not 0 <= index < self._length_:
            raise IndexError("invalid index")
        item = self._type_.from_address(self._address + index * self._type_._size_)
        return item.value if isinstance(item, (_Simple, py_object)) else item

    def __setitem__(self, index, value):
        self._type_.from_address(self._address + index * self._type_._size_).value = value

    def __iter__(self):
        return (self[i] for i in range(self._length_))

    @property
    def raw(self):
        return self._read()


def _simple(name, size, signed):
    return _Meta(name, (_Simple,), {"_size_": size, "_signed_": signed, "__module__": "ctypes"})


c_byte = c_int8 = _simple("c_byte", 1, True)
c_ubyte = c_uint8 = _simple("c_ubyte", 1, False)
c_short = c_int16 = _simple("c_short", 2, True)
c_ushort = c_uint16 = _simple("c_ushort", 2, False)
c_int = c_int32 = _simple("c_int", 4, True)
c_uint = c_uint32 = _simple("c_uint", 4, False)
c_long = c_longlong = c_int64 = c_ssize_t = _simple("c_long", 8, True)
c_ulong = c_ulonglong = c_uint64 = c_size_t = _simple("c_ulong", 8, False)
c_void_p = _simple("c_void_p", 8, False)
c_bool = _Meta("c_bool", (_Simple,), {"_size_": 1, "__module__": "ctypes",
               "value": property(lambda self: self._read() != b"\0",
                                 lambda self, value: self._write(b"\1" if value else b"\0"))})
c_char = _Meta("c_char", (_Simple,), {"_size_": 1, "__module__": "ctypes",
               "value": property(lambda self: self._read(), lambda self, value: self._write(value))})


class _Real(_Simple):
    @property
    def value(self):
        return _struct.unpack(self._format_, self._read())[0]

    @value.setter
    def value(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        self._write(_struct.pack(self._format_, value))


class c_float(_Real, metaclass=_Meta):
    _size_ = 4
    _format_ = "<f"


class c_double(_Real, metaclass=_Meta):
    _size_ = 8
    _format_ = "<d"


class c_wchar(_Simple, metaclass=_Meta):
    _size_ = 4

    @property
    def value(self):
        return chr(int.from_bytes(self._read(), "little"))

    @value.setter
    def value(self, value):
        self._write(ord(value).to_bytes(4, "little"))


class py_object(_Data, metaclass=_Meta):
    _size_ = 8

    def __init__(self, value=None):
        self._address = None
        self._object = value

    @property
    def value(self):
        """current value"""
        if self._address is None:
            return self._object
        return _memory.object_at(int.from_bytes(_memory.read(self._address, 8), "little"))

    def __repr__(self):
        return f"py_object({self.value!r})"


class _Pointer:
    _type_ = None

    def __init__(self, address):
        self._target = address

    @property
    def contents(self):
        return self._type_.from_address(self._target)

    def __getitem__(self, index):
        item = self._type_.from_address(self._target + index * self._type_._size_)
        return item.value if isinstance(item, (_Simple, py_object)) else item


def POINTER(cls):
    return type(f"LP_{cls.__name__}", (_Pointer,), {"_type_": cls, "__module__": "ctypes"})


def cast(obj, typ):
    """Interpret an address as a pointer of another type."""
    address = obj if isinstance(obj, int) else getattr(obj, "value", None) or getattr(obj, "_target", None)
    if typ is py_object:
        return py_object(_memory.object_at(address))
    if issubclass(typ, _Pointer):
        return typ(address)
    return typ(address)


def sizeof(obj, /):
    """Return the size in bytes of a C instance."""
    return obj._size_


def addressof(obj, /):
    """Return the address of the C instance internal buffer."""
    return obj._address


def byref(obj, offset=0, /):
    return obj


def string_at(ptr, size=-1):
    """Return the byte string at void *ptr."""
    if size >= 0:
        return _memory.read(ptr, size)
    data = b""
    while (byte := _memory.read(ptr + len(data), 1)) != b"\0":
        data += byte
    return data


def memmove(dst, src, count, /):
    _memory.write(dst, _memory.read(src, count))
    return dst


def memset(dst, c, count, /):
    _memory.write(dst, bytes([c]) * count)
    return dst


class Structure(_Data):
    """Structures of simple fields, one after the other with natural alignment."""

    def __init_subclass__(cls, **kwargs):
        offset = 0
        align = 1
        for name, kind, *_ in getattr(cls, "_fields_", ()):
            size = kind._size_
            unit = getattr(kind, "_type_", kind)._size_
            offset = (offset + unit - 1) // unit * unit
            align = max(align, unit)
            setattr(cls, name, _StructField(kind, offset))
            offset += size
        cls._size_ = (offset + align - 1) // align * align


class _StructField:
    def __init__(self, kind, offset):
        self.kind = kind
        self.offset = offset
        self.size = kind._size_

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        item = self.kind.from_address(obj._address + self.offset)
        return item.value if isinstance(item, (_Simple, py_object)) else item

    def __set__(self, obj, value):
        self.kind.from_address(obj._address + self.offset).value = value
`;
