// The part of _codecs that finds encodings and handlers of errors by name.
export const CODECS_REGISTRY = String.raw`"""The registry of codecs."""

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
    if "\0" in encoding:
        raise ValueError("embedded null character")
    name = encoding.replace(" ", "-").lower()
    if name in _cache:
        return _cache[name]
    try:
        import encodings
    except ModuleNotFoundError:
        pass
    for search in _search_paths:
        found = search(name)
        if found is not None:
            if not isinstance(found, tuple) or len(found) != 4:
                raise TypeError("codec search functions must return 4-tuples")
            _cache[name] = found
            return found
    raise LookupError(f"unknown encoding: {encoding}")


def encode(obj, encoding="utf-8", errors="strict"):
    """Encodes obj using the codec registered for encoding."""
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


class _Builtin:
    """A function that does not become a method in a class, as those of C do not."""

    __slots__ = ("_function", "__name__")
    __module__ = "_codecs"

    def __init__(self, function):
        self._function = function
        self.__name__ = function.__name__

    def __call__(self, *args, **kwargs):
        return self._function(*args, **kwargs)

    def __repr__(self):
        return f"<built-in function {self.__name__}>"


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
    globals()[f"{name}_encode"] = _Builtin(encoder)
    globals()[f"{name}_decode"] = _Builtin(decoder)


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


`;
