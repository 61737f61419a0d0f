// marshal: Python's own values as bytes, as `.pyc` files have them.   CPython: Python/marshal.c
export const MARSHAL_SOURCE = String.raw`"""This module contains functions that can read and write Python values in a binary format."""

import struct as _struct
import sys as _sys
from types import CodeType as _CodeType

version = 5
_REF = 0x80
_LOCAL, _CELL, _FREE = 0x20, 0x40, 0x80
_SINGLETONS = {78: None, 70: False, 84: True, 83: StopIteration, 46: Ellipsis}
_DEPTH_MAX = 1500


class _Writer:
    def __init__(self, version, allow_code):
        self.parts = []
        self.version = version
        self.allow_code = allow_code
        self.known = {}
        self.kept = []
        self.depth = 0

    def number(self, value):
        self.parts.append(_struct.pack("<i", value))

    def sized(self, code, flag, data):
        self.parts.append(bytes((code | flag,)))
        self.number(len(data))
        self.parts.append(data)

    def many(self, code, flag, items):
        self.parts.append(bytes((code | flag,)))
        self.number(len(items))
        for item in items:
            self.write(item)

    def write(self, value):
        for code, single in _SINGLETONS.items():
            if value is single:
                self.parts.append(bytes((code,)))
                return
        flag = 0
        if self.version >= 3:
            known = self.known.get(id(value))
            if known is not None:
                self.parts.append(b"r")
                self.number(known)
                return
            # CPython does not note what nothing else holds; here the writer itself holds it, so all are noted.
            self.known[id(value)] = len(self.known)
            self.kept.append(value)
            flag = _REF
        self.depth += 1
        if self.depth > _DEPTH_MAX:
            raise ValueError("object too deeply nested to marshal")
        self.object(value, flag)
        self.depth -= 1

    def object(self, value, flag):
        kind = type(value)
        if kind is int:
            if -2**31 <= value < 2**31:
                self.parts.append(bytes((105 | flag,)))
                self.number(value)
                return
            digits = []
            rest = abs(value)
            while rest:
                digits.append(rest & 0x7fff)
                rest >>= 15
            self.parts.append(bytes((108 | flag,)))
            self.number(len(digits) if value > 0 else -len(digits))
            self.parts.append(_struct.pack(f"<{len(digits)}H", *digits))
        elif kind is float:
            self.parts.append(bytes((103 | flag,)) + _struct.pack("<d", value))
        elif kind is complex:
            self.parts.append(bytes((121 | flag,)) + _struct.pack("<dd", value.real, value.imag))
        elif kind is str:
            self.text(value, flag)
        elif kind is bytes:
            self.sized(115, flag, value)
        elif kind is tuple:
            if self.version >= 4 and len(value) < 256:
                self.parts.append(bytes((41 | flag, len(value))))
                for item in value:
                    self.write(item)
            else:
                self.many(40, flag, value)
        elif kind is list:
            self.many(91, flag, value)
        elif kind is set or kind is frozenset:
            self.many(60 if kind is set else 62, flag, sorted(value, key=lambda item: dumps(item, self.version)))
        elif kind is dict:
            self.parts.append(bytes((123 | flag,)))
            for key, item in value.items():
                self.write(key)
                self.write(item)
            self.parts.append(b"0")
        elif kind is slice:
            if self.version < 5:
                raise ValueError("unmarshallable object")
            self.parts.append(bytes((58 | flag,)))
            for part in (value.start, value.stop, value.step):
                self.write(part)
        elif kind is _CodeType:
            self.code(value, flag)
        else:
            try:
                data = memoryview(value).tobytes()
            except (TypeError, BufferError):
                raise ValueError("unmarshallable object") from None
            self.sized(115, flag, data)

    def text(self, value, flag):
        is_interned = self.version >= 3 and _sys._is_interned(value)
        if self.version >= 4 and value.isascii():
            data = value.encode()
            if len(data) < 256:
                self.parts.append(bytes(((90 if is_interned else 122) | flag, len(data))) + data)
            else:
                self.sized(65 if is_interned else 97, flag, data)
        else:
            self.sized(116 if is_interned else 117, flag, value.encode("utf-8", "surrogatepass"))

    def code(self, value, flag):
        if not self.allow_code:
            raise ValueError("marshalling code objects is disallowed")
        self.parts.append(bytes((99 | flag,)))
        for number in (value.co_argcount, value.co_posonlyargcount, value.co_kwonlyargcount, value.co_stacksize,
                       value.co_flags):
            self.number(number)
        cells = set(value.co_cellvars)
        names = [(name, _LOCAL | (_CELL if name in cells else 0)) for name in value.co_varnames]
        names += [(name, _CELL) for name in value.co_cellvars if name not in value.co_varnames]
        names += [(name, _FREE) for name in value.co_freevars]
        for item in (value.co_code, value.co_consts, value.co_names, tuple(name for name, _ in names),
                     bytes(kind for _, kind in names), value.co_filename, value.co_name, value.co_qualname):
            self.write(item)
        self.number(value.co_firstlineno)
        self.write(value.co_linetable)
        self.write(value.co_exceptiontable)


_NULL = object()


class _Reader:
    def __init__(self, data, allow_code):
        self.data = data
        self.at = 0
        self.refs = []
        self.allow_code = allow_code
        self.depth = 0

    def take(self, count):
        if count < 0 or self.at + count > len(self.data):
            raise EOFError("marshal data too short")
        part = self.data[self.at:self.at + count]
        self.at += count
        return part

    def number(self):
        return _struct.unpack("<i", self.take(4))[0]

    def size(self):
        size = self.number()
        if size < 0:
            raise ValueError("bad marshal data (size out of range)")
        return size

    def value(self):
        value = self.read()
        if value is _NULL:
            raise TypeError("NULL object in marshal data for object")
        return value

    def read(self):
        if self.at >= len(self.data):
            raise EOFError("EOF read where object expected")
        code = self.take(1)[0]
        flag, code = code & _REF, code & ~_REF
        self.depth += 1
        if self.depth > _DEPTH_MAX:
            raise ValueError("recursion limit exceeded")
        place = None
        if flag and code not in _SINGLETONS and code != 48:
            place = len(self.refs)
            self.refs.append(_NULL)
        value = self.object(code, place)
        if place is not None:
            self.refs[place] = value
        self.depth -= 1
        return value

    def object(self, code, place):
        if code in _SINGLETONS:
            return _SINGLETONS[code]
        if code == 48:
            return _NULL
        if code == 114:
            number = self.number()
            if not 0 <= number < len(self.refs) or self.refs[number] is _NULL:
                raise ValueError("bad marshal data (invalid reference)")
            return self.refs[number]
        if code == 105:
            return self.number()
        if code == 108:
            count = self.number()
            digits = _struct.unpack(f"<{abs(count)}H", self.take(2 * abs(count)))
            if any(digit > 0x7fff for digit in digits):
                raise ValueError("bad marshal data (digit out of range in long)")
            if digits and digits[-1] == 0:
                raise ValueError("bad marshal data (unnormalized long data)")
            value = sum(digit << (15 * i) for i, digit in enumerate(digits))
            return value if count > 0 else -value
        if code == 103:
            return _struct.unpack("<d", self.take(8))[0]
        if code == 121:
            return complex(*_struct.unpack("<dd", self.take(16)))
        if code == 102:
            return float(self.take(self.take(1)[0]).decode())
        if code == 115:
            return bytes(self.take(self.size()))
        if code in (65, 97, 90, 122):
            text = bytes(self.take(self.size() if code in (65, 97) else self.take(1)[0])).decode("latin-1")
            return _sys.intern(text) if code in (65, 90) else text
        if code in (116, 117):
            text = bytes(self.take(self.size())).decode("utf-8", "surrogatepass")
            return _sys.intern(text) if code == 116 else text
        if code in (40, 41):
            count = self.size() if code == 40 else self.take(1)[0]
            return tuple([self.value() for _ in range(count)])
        if code in (91, 60):
            result = [] if code == 91 else set()
            if place is not None:
                self.refs[place] = result
            add = result.append if code == 91 else result.add
            for _ in range(self.size()):
                add(self.value())
            return result
        if code == 62:
            return frozenset([self.value() for _ in range(self.size())])
        if code == 123:
            result = {}
            if place is not None:
                self.refs[place] = result
            while True:
                key = self.read()
                if key is _NULL:
                    return result
                item = self.read()
                if item is _NULL:
                    return result
                result[key] = item
        if code == 58:
            return slice(self.value(), self.value(), self.value())
        if code == 99:
            return self.code()
        raise ValueError("bad marshal data (unknown type code)")

    def code(self):
        if not self.allow_code:
            raise ValueError("unmarshalling code objects is disallowed")
        counts = [self.number() for _ in range(5)]
        code, consts, names, locals, kinds, filename, name, qualname = [self.value() for _ in range(8)]
        line = self.number()
        lines, exceptions = self.value(), self.value()
        pick = lambda kind: tuple(name for name, bits in zip(locals, kinds) if bits & kind)
        varnames = pick(_LOCAL)
        return _CodeType(counts[0], counts[1], counts[2], len(varnames), counts[3], counts[4], code, consts, names,
                         varnames, filename, name, qualname, line, lines, exceptions, pick(_FREE), pick(_CELL))


def dumps(value, version=version, /, *, allow_code=True):
    """Return the bytes object that would be written to a file by dump(value, file)."""
    writer = _Writer(version, allow_code)
    writer.write(value)
    return b"".join(writer.parts)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write the value on the open file."""
    return file.write(dumps(value, version, allow_code=allow_code))


def loads(bytes, /, *, allow_code=True):
    """Convert the bytes-like object to a value."""
    return _Reader(memoryview(bytes).tobytes(), allow_code).value()


def load(file, /, *, allow_code=True):
    """Read one value from the open file and return it."""
    start = file.tell() if hasattr(file, "tell") else None
    data = file.read()
    if not isinstance(data, bytes):
        raise TypeError(f"file.read() returned not bytes but {type(data).__name__}")
    reader = _Reader(data, allow_code)
    value = reader.value()
    if start is not None:
        file.seek(start + reader.at)
    return value
`;
