// The _struct module.   CPython: Modules/_struct.c
export const STRUCT_SOURCE = String.raw`"""Functions to convert between Python values and C structs represented as bytes objects."""

from _bits import pack_float as _pack_float, unpack_float as _unpack_float


class error(Exception):
    __module__ = "struct"


_native = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "n": 8, "N": 8, "P": 8}
_standard = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8}
_floats = {"e": 2, "f": 4, "d": 8}
_complexes = {"F": 4, "D": 8}
_cache = {}


def _clearcache():
    """Clear the internal cache."""
    _cache.clear()


def _parsed(format):
    if isinstance(format, (bytes, bytearray)):
        format = format.decode("ascii", "surrogateescape")
    elif not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    if not format.isascii():
        format.encode("ascii")
    known = _cache.get(format)
    if known is not None:
        return known
    native = True
    order = "little"
    text = format
    if text[:1] in ("@", "=", "<", ">", "!"):
        native = text[0] == "@"
        order = "big" if text[0] in ">!" else "little"
        text = text[1:]
    sizes = _native if native else _standard
    items = []
    offset = 0
    count_text = ""
    for i, c in enumerate(text):
        if c.isspace():
            if count_text:
                raise error("bad char in struct format")
            continue
        if c.isdecimal():
            count_text += c
            continue
        count = int(count_text) if count_text else 1
        explicit = bool(count_text)
        count_text = ""
        if c in "spx":
            size = 1
        elif c in "c?":
            size = 1
        elif c in sizes:
            size = sizes[c]
        elif c in _floats:
            size = _floats[c]
        elif c in _complexes:
            size = 2 * _complexes[c]
        else:
            raise error("bad char in struct format")
        if native:
            align = size if c not in _complexes else size // 2
            offset += -offset % align
        if c in "sp":
            items.append((c, offset, count))
            offset += count
        elif c == "x":
            offset += count
        else:
            for _ in range(count):
                items.append((c, offset, size))
                offset += size
    if count_text:
        raise error("repeat count given without format specifier")
    known = _cache[format] = (order, tuple(items), offset, native)
    return known


def _put(buffer, at, c, size, order, value, native):
    if c in _native:
        if not isinstance(value, int):
            try:
                value = value.__index__()
            except AttributeError:
                raise error("required argument is not an integer") from None
        signed = c in "bhilqn"
        try:
            buffer[at:at + size] = value.to_bytes(size, order, signed=signed)
        except OverflowError:
            if c == "P":
                raise error("int too large to convert") from None
            bits = 8 * size
            low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
            raise error(f"'{c}' format requires {low} <= number <= {high}") from None
    elif c in _floats:
        try:
            value = float(value) if not isinstance(value, (str, bytes, bytearray)) else value.__float__
        except (TypeError, AttributeError):
            raise error("required argument is not a float") from None
        data = _pack_float(value, size)
        if data is None:
            raise OverflowError(f"float too large to pack with {c} format")
        buffer[at:at + size] = data if order == "little" else data[::-1]
    elif c in _complexes:
        value = complex(value)
        half = size // 2
        for place, part in ((at, value.real), (at + half, value.imag)):
            data = _pack_float(part, half)
            buffer[place:place + half] = data if order == "little" else data[::-1]
    elif c == "?":
        buffer[at] = bool(value)
    elif c == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        buffer[at:at + 1] = value
    elif c == "s":
        if not isinstance(value, (bytes, bytearray)):
            raise error("argument for 's' must be a bytes object")
        data = bytes(value)[:size]
        buffer[at:at + len(data)] = data
    elif c == "p":
        if not isinstance(value, (bytes, bytearray)):
            raise error("argument for 'p' must be a bytes object")
        if size:
            data = bytes(value)[:min(size - 1, 255)]
            buffer[at] = len(data)
            buffer[at + 1:at + 1 + len(data)] = data


def _get(data, at, c, size, order):
    if c in _native:
        return int.from_bytes(data[at:at + size], order, signed=c in "bhilqn")
    part = bytes(data[at:at + size])
    if c in _floats:
        return _unpack_float(part if order == "little" else part[::-1])
    if c in _complexes:
        half = size // 2
        parts = (part[:half], part[half:])
        return complex(*[_unpack_float(each if order == "little" else each[::-1]) for each in parts])
    if c == "?":
        return part[0] != 0
    if c in "cs":
        return part
    length = min(part[0], size - 1) if size else 0
    return part[1:1 + length]


class Struct:
    """Struct(fmt) --> compiled struct object"""

    __module__ = "_struct"

    def __init__(self, format):
        self._order, self._items, self.size, self._is_native = _parsed(format)
        self.format = format if isinstance(format, str) else bytes(format).decode("latin-1")

    def __sizeof__(self):
        # A record for each code that has values, and one to end them.
        codes = 1
        count = ""
        for c in self.format.lstrip("@=<>!"):
            if c.isdecimal():
                count += c
                continue
            codes += c in "sp" or not (c == "x" or c.isspace() or count and int(count) == 0)
            count = ""
        return object.__sizeof__(self) + 32 * codes

    def pack(self, *values):
        """Pack values and return the packed bytes."""
        if len(values) != len(self._items):
            raise error(f"pack expected {len(self._items)} items for packing (got {len(values)})")
        buffer = bytearray(self.size)
        for (c, at, size), value in zip(self._items, values):
            _put(buffer, at, c, size, self._order, value, self._is_native)
        return bytes(buffer)

    def pack_into(self, buffer, offset, *values):
        """Pack values and write the packed bytes into the buffer."""
        if len(values) != len(self._items):
            raise error(f"pack_into expected {len(self._items)} items for packing (got {len(values)})")
        view = memoryview(buffer).cast("B")
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            if offset + len(view) < 0:
                raise error(f"offset {offset} out of range for {len(view)}-byte buffer")
            offset += len(view)
        if len(view) - offset < self.size:
            raise error(f"pack_into requires a buffer of at least {self.size + offset} bytes for packing {self.size} bytes "
                        f"at offset {offset} (actual buffer size is {len(view)})")
        view[offset:offset + self.size] = self.pack(*values)

    def unpack(self, buffer, /):
        """Return a tuple containing unpacked values."""
        data = memoryview(buffer).cast("B")
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return tuple([_get(data, at, c, size, self._order) for c, at, size in self._items])

    def unpack_from(self, buffer, offset=0):
        """Return a tuple containing unpacked values."""
        data = memoryview(buffer).cast("B")
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"not enough data to unpack {self.size} bytes")
            if offset + len(data) < 0:
                raise error(f"offset {offset} out of range for {len(data)}-byte buffer")
            offset += len(data)
        if len(data) - offset < self.size:
            raise error(f"unpack_from requires a buffer of at least {self.size + offset} bytes for unpacking {self.size} bytes "
                        f"at offset {offset} (actual buffer size is {len(data)})")
        return self.unpack(data[offset:offset + self.size])

    def iter_unpack(self, buffer, /):
        """Return an iterator yielding tuples."""
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        data = memoryview(buffer).cast("B")
        if len(data) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return (self.unpack(data[i:i + self.size]) for i in range(0, len(data), self.size))

    def __repr__(self):
        return f"Struct({self.format!r})"


def calcsize(format, /):
    """Return size in bytes of the struct described by the format string."""
    return _parsed(format)[2]


def pack(format, /, *values):
    """Return a bytes object containing the values packed according to the format string."""
    return Struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    Struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """Return a tuple containing values unpacked according to the format string."""
    return Struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return Struct(format).iter_unpack(buffer)
`;
