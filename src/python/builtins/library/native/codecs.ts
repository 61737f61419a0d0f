// The _codecs module: the registry of encodings. Those that str and bytes know by themselves are encoded there.
// CPython: Modules/_codecsmodule.c, Python/codecs.c
export const CODECS_SOURCE = String.raw`"""The registry of codecs."""

_search_paths = []
_cache = {}
_encode = str.encode


def _decode(data, encoding, errors):
    return bytes(data).decode(encoding, errors)


def register(search_function, /):
    """Register a codec search function."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_paths.append(search_function)


def unregister(search_function, /):
    if search_function in _search_paths:
        _search_paths.remove(search_function)
        _cache.clear()


def lookup(encoding, /):
    """Looks up a codec tuple in the Python codec registry and returns a CodecInfo object."""
    name = encoding.replace(" ", "-").lower()
    if name in _cache:
        return _cache[name]
    import encodings
    for search in _search_paths:
        found = search(name)
        if found is not None:
            _cache[name] = found
            return found
    raise LookupError(f"unknown encoding: {encoding}")


def encode(obj, encoding="utf-8", errors="strict"):
    """Encodes obj using the codec registered for encoding."""
    if isinstance(obj, str):
        try:
            return _encode(obj, encoding, errors)
        except LookupError:
            pass
    return lookup(encoding)[0](obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Decodes obj using the codec registered for encoding."""
    return lookup(encoding)[1](obj, errors)[0]


_errors = {}


def register_error(errors, handler, /):
    """Register the specified error handler under the name errors."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _errors[errors] = handler


def _unregister_error(errors, /):
    return _errors.pop(errors, None) is not None


def lookup_error(name, /):
    """lookup_error(errors) -> handler"""
    handler = _errors.get(name) or _handlers.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


def strict_errors(exc):
    if isinstance(exc, BaseException):
        raise exc
    raise TypeError("codec must pass exception instance")


def ignore_errors(exc):
    return "", exc.end


def replace_errors(exc):
    if isinstance(exc, UnicodeEncodeError):
        return "?" * (exc.end - exc.start), exc.end
    if isinstance(exc, UnicodeDecodeError):
        return "\ufffd", exc.end
    return "\ufffd" * (exc.end - exc.start), exc.end


def _encoded(errors):
    def handler(exc):
        return exc.object[exc.start:exc.end].encode("ascii", errors).decode("ascii"), exc.end
    return handler


def backslashreplace_errors(exc):
    if isinstance(exc, UnicodeDecodeError):
        return "".join(f"\\x{byte:02x}" for byte in exc.object[exc.start:exc.end]), exc.end
    return exc.object[exc.start:exc.end].encode("ascii", "backslashreplace").decode("ascii"), exc.end


def _surrogateescape(exc):
    if isinstance(exc, UnicodeEncodeError):
        return bytes(ord(c) - 0xdc00 for c in exc.object[exc.start:exc.end]), exc.end
    return "".join(chr(0xdc00 + byte) for byte in exc.object[exc.start:exc.end]), exc.end


_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
    "xmlcharrefreplace": _encoded("xmlcharrefreplace"), "backslashreplace": backslashreplace_errors,
    "namereplace": _encoded("namereplace"), "surrogateescape": _surrogateescape, "surrogatepass": strict_errors,
}


def _pair(name, encoding):
    def encoder(str, errors=None, /):
        return _encode(str, encoding, errors or "strict"), len(str)

    def decoder(data, errors=None, final=False, /):
        data = bytes(data)
        used = len(data)
        if not final and encoding.startswith("utf"):
            used = _whole(data, encoding)
        return _decode(data[:used], encoding, errors or "strict"), used

    encoder.__name__ = encoder.__qualname__ = f"{name}_encode"
    decoder.__name__ = decoder.__qualname__ = f"{name}_decode"
    globals()[f"{name}_encode"] = encoder
    globals()[f"{name}_decode"] = decoder


def _whole(data, encoding):
    """How much of the data is whole characters; what may go on later is left."""
    size = len(data)
    if "16" in encoding:
        return size - size % 2
    if "32" in encoding:
        return size - size % 4
    for back in range(1, min(4, size) + 1):
        byte = data[size - back]
        if byte >= 0xc2:
            wanted = 2 if byte < 0xe0 else 3 if byte < 0xf0 else 4 if byte < 0xf5 else 1
            return size - back if wanted > back else size
        if byte < 0x80:
            break
    return size


for _name, _encoding in (("utf_8", "utf-8"), ("ascii", "ascii"), ("latin_1", "latin-1"), ("utf_16", "utf-16"),
                         ("utf_16_le", "utf-16-le"), ("utf_16_be", "utf-16-be"), ("utf_32", "utf-32"),
                         ("utf_32_le", "utf-32-le"), ("utf_32_be", "utf-32-be")):
    _pair(_name, _encoding)


def readbuffer_encode(data, errors=None, /):
    return (data.encode() if isinstance(data, str) else bytes(data)), len(data)


def charmap_build(map, /):
    return {ord(char): i for i, char in enumerate(map)}


def charmap_encode(str, errors="strict", mapping=None, /):
    if mapping is None:
        return str.encode("latin-1", errors or "strict"), len(str)
    result = bytearray()
    for i, char in enumerate(str):
        value = mapping.get(ord(char))
        if value is None:
            if errors == "ignore":
                continue
            if errors == "replace":
                value = mapping.get(63, 63)
            else:
                raise UnicodeEncodeError("charmap", str, i, i + 1, "character maps to <undefined>")
        if isinstance(value, int):
            result.append(value)
        else:
            result += value
    return bytes(result), len(str)


def charmap_decode(data, errors="strict", mapping=None, /):
    if mapping is None:
        return bytes(data).decode("latin-1"), len(data)
    result = []
    for i, byte in enumerate(bytes(data)):
        try:
            value = mapping[byte]
        except LookupError:
            value = None
        if isinstance(value, int):
            value = chr(value)
        if value is None or value == "\ufffe":
            if errors == "ignore":
                continue
            if errors == "replace":
                value = "\ufffd"
            else:
                raise UnicodeDecodeError("charmap", bytes(data), i, i + 1, "character maps to <undefined>")
        result.append(value)
    return "".join(result), len(data)


def escape_encode(data, errors=None, /):
    return repr(data)[2:-1].encode(), len(data)


def escape_decode(data, errors=None, /):
    if isinstance(data, str):
        data = data.encode("latin-1")
    text = bytes(data).decode("latin-1").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return eval('b"' + text + '"'), len(data)


def unicode_escape_encode(str, errors=None, /):
    result = []
    for char in str:
        code = ord(char)
        if char == "\\":
            result.append("\\\\")
        elif 32 <= code < 127:
            result.append(char)
        else:
            result.append({9: "\\t", 10: "\\n", 13: "\\r"}.get(code) or (
                f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"))
    return "".join(result).encode(), len(str)


def unicode_escape_decode(data, errors=None, final=True, /):
    size = len(data)
    if not isinstance(data, str):
        data = bytes(data).decode("latin-1")
    text = data.replace('"', '\\"') if '\\"' not in data else data.replace('\\"', '"').replace('"', '\\"')
    text = text.replace("\n", "\\n").replace("\r", "\\r").replace("\0", "\\0")
    return eval('"' + text + '"'), size


def raw_unicode_escape_encode(str, errors=None, /):
    return "".join(c if ord(c) < 256 else f"\\u{ord(c):04x}" if ord(c) < 65536 else f"\\U{ord(c):08x}"
                   for c in str).encode("latin-1"), len(str)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    return bytes(data).decode("latin-1"), len(data)
`;
