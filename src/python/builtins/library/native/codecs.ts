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


def _unencodable(errors, encoding, text, start, end, reason):
    """What the error handler puts in the place of a piece, and where to go on."""
    exc = UnicodeEncodeError(encoding, text, start, end, reason)
    return _answer(lookup_error(errors or "strict")(exc), len(text), (str, bytes), "encoding")


def _undecodable(errors, encoding, data, start, end, reason):
    exc = UnicodeDecodeError(encoding, data, start, end, reason)
    return _answer(lookup_error(errors or "strict")(exc), len(data), str, "decoding")


def _answer(answer, size, types, what):
    if not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[0], types):
        kind = "(str/bytes, int)" if what == "encoding" else "(str, int)"
        raise TypeError(f"{what} error handler must return {kind} tuple")
    replacement, position = answer
    if position < 0:
        position += size
    if not 0 <= position <= size:
        raise IndexError(f"position {position} from error handler out of bounds")
    return replacement, position


def _encoding_answer(handler, exc):
    return _answer(handler(exc), len(exc.object), (str, bytes), "encoding")


def _decoding_answer(handler, exc):
    return _answer(handler(exc), len(exc.object), str, "decoding")


def charmap_build(map, /):
    return {ord(char): i for i, char in enumerate(map)}


def _mapped(mapping, code):
    try:
        value = mapping[code]
    except LookupError:
        return None
    if value is None:
        return None
    if isinstance(value, int):
        if not 0 <= value < 256:
            raise TypeError("character mapping must be in range(256)")
        return bytes((value,))
    if isinstance(value, bytes):
        return value
    raise TypeError(f"character mapping must return integer, bytes or None, not {type(value).__name__}")


def charmap_encode(str, errors=None, mapping=None, /):
    if mapping is None:
        return str.encode("latin-1", errors or "strict"), len(str)
    result = bytearray()
    at, size = 0, len(str)
    while at < size:
        value = _mapped(mapping, ord(str[at]))
        if value is not None:
            result += value
            at += 1
            continue
        end = at + 1
        while end < size and _mapped(mapping, ord(str[end])) is None:
            end += 1
        replacement, resume = _unencodable(errors, "charmap", str, at, end, "character maps to <undefined>")
        if isinstance(replacement, bytes):
            result += replacement
        else:
            for char in replacement:
                value = _mapped(mapping, ord(char))
                if value is None:
                    raise UnicodeEncodeError("charmap", str, at, end, "character maps to <undefined>")
                result += value
        at = resume
    return bytes(result), size


def charmap_decode(data, errors=None, mapping=None, /):
    if mapping is None:
        return bytes(data).decode("latin-1"), len(data)
    data = bytes(data)
    result = []
    at, size = 0, len(data)
    while at < size:
        try:
            value = mapping[data[at]]
        except LookupError:
            value = None
        if isinstance(value, int):
            if not 0 <= value <= 0x10ffff:
                raise TypeError("character mapping must be in range(0x110000)")
            value = chr(value)
        elif value is not None and not isinstance(value, str):
            raise TypeError("character mapping must return integer, None or str")
        if value is None or value == "\ufffe":
            value, at = _undecodable(errors, "charmap", data, at, at + 1, "character maps to <undefined>")
        else:
            at += 1
        result.append(value)
    return "".join(result), size


_SIMPLE = {10: "", 92: "\\", 39: "'", 34: '"', 98: "\b", 102: "\f", 116: "\t", 110: "\n", 114: "\r", 118: "\v", 97: "\a"}
_HEX = b"0123456789abcdefABCDEF"


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    text = "".join({9: "\\t", 10: "\\n", 13: "\\r", 39: "\\'", 92: "\\\\"}.get(b) or (
        chr(b) if 32 <= b < 127 else f"\\x{b:02x}") for b in data)
    return text.encode(), len(data)


def escape_decode(data, errors=None, /):
    data = data.encode("latin-1") if isinstance(data, str) else bytes(data)
    result = bytearray()
    at, size = 0, len(data)
    warned = None
    while at < size:
        byte = data[at]
        if byte != 92:
            result.append(byte)
            at += 1
            continue
        if at + 1 == size:
            raise ValueError("Trailing \\ in string")
        letter = data[at + 1]
        if letter in _SIMPLE:
            result += _SIMPLE[letter].encode()
            at += 2
        elif 48 <= letter <= 55:
            end = at + 2
            while end < size and end < at + 4 and 48 <= data[end] <= 55:
                end += 1
            value = int(data[at + 1:end], 8)
            if value > 255 and warned is None:
                warned = f'"\\{value:o}" is an invalid octal escape sequence. '
            result.append(value & 255)
            at = end
        elif letter == 120:
            if at + 3 < size and data[at + 2] in _HEX and data[at + 3] in _HEX:
                result.append(int(data[at + 2:at + 4], 16))
                at += 4
                continue
            if not errors or errors == "strict":
                raise ValueError(f"invalid \\x escape at position {at}")
            if errors == "replace":
                result += b"?"
            elif errors != "ignore":
                raise ValueError(f"decoding error; unknown error handling code: {errors}")
            at += 3 if at + 2 < size and data[at + 2] in _HEX else 2
        else:
            if warned is None:
                warned = f'"\\{chr(letter)}" is an invalid escape sequence. '
            result += b"\\"
            at += 1
    if warned is not None:
        import warnings
        warnings.warn(warned + "Such sequences will not work in the future. ", DeprecationWarning, stacklevel=2)
    return bytes(result), size


def _escaped(code):
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"


def unicode_escape_encode(str, errors=None, /):
    result = []
    for char in str:
        code = ord(char)
        if char == "\\":
            result.append("\\\\")
        elif 32 <= code < 127:
            result.append(char)
        else:
            result.append({9: "\\t", 10: "\\n", 13: "\\r"}.get(code) or _escaped(code))
    return "".join(result).encode(), len(str)


def unicode_escape_decode(data, errors=None, final=True, /):
    data = data.encode() if isinstance(data, str) else bytes(data)
    result = []
    at, size = 0, len(data)
    warned = None
    while at < size:
        byte = data[at]
        if byte != 92:
            result.append(chr(byte))
            at += 1
            continue
        start = at
        if at + 1 == size:
            if not final:
                return "".join(result), start
            text, at = _undecodable(errors, "unicodeescape", data, start, size, "\\ at end of string")
            result.append(text)
            continue
        letter = data[at + 1]
        at += 2
        if letter in _SIMPLE:
            result.append(_SIMPLE[letter])
        elif 48 <= letter <= 55:
            end = at
            while end < size and end < start + 4 and 48 <= data[end] <= 55:
                end += 1
            value = int(data[at - 1:end], 8)
            if value > 255 and warned is None:
                warned = f'"\\{value:o}" is an invalid octal escape sequence. '
            result.append(chr(value))
            at = end
        elif letter in b"xuU":
            count = 2 if letter == 120 else 4 if letter == 117 else 8
            end = at
            while end < size and end < at + count and data[end] in _HEX:
                end += 1
            if end < at + count:
                if end == size and not final:
                    return "".join(result), start
                name = {2: "\\xXX", 4: "\\uXXXX", 8: "\\UXXXXXXXX"}[count]
                text, at = _undecodable(errors, "unicodeescape", data, start, end, f"truncated {name} escape")
                result.append(text)
                continue
            value = int(data[at:end], 16)
            if value > 0x10ffff:
                text, at = _undecodable(errors, "unicodeescape", data, start, end, "illegal Unicode character")
                result.append(text)
                continue
            result.append(chr(value))
            at = end
        elif letter == 78:
            end = data.find(b"}", at) if at < size and data[at] == 123 else -1
            reason = "malformed \\N character escape"
            if end > at + 1:
                import unicodedata
                try:
                    found = unicodedata.lookup(data[at + 1:end].decode("latin-1"))
                    if len(found) == 1:
                        result.append(found)
                        at = end + 1
                        continue
                except KeyError:
                    pass
                reason = "unknown Unicode character name"
                stop = end + 1
            else:
                if end < 0 and not final and (at == size or data[at] == 123):
                    return "".join(result), start
                stop = end + 1 if end >= 0 else size if at < size and data[at] == 123 else at
            text, at = _undecodable(errors, "unicodeescape", data, start, stop, reason)
            result.append(text)
        else:
            if warned is None:
                warned = f'"\\{chr(letter)}" is an invalid escape sequence. '
            result.append("\\" + chr(letter))
    if warned is not None:
        import warnings
        warnings.warn(warned + "Such sequences will not work in the future. ", DeprecationWarning, stacklevel=2)
    return "".join(result), size


def raw_unicode_escape_encode(str, errors=None, /):
    text = "".join(c if ord(c) < 256 else _escaped(ord(c)) for c in str)
    return text.encode("latin-1"), len(str)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    data = data.encode() if isinstance(data, str) else bytes(data)
    result = []
    at, size = 0, len(data)
    while at < size:
        byte = data[at]
        if byte != 92:
            result.append(chr(byte))
            at += 1
            continue
        start = at
        if at + 1 == size and not final:
            return "".join(result), start
        if at + 1 == size or data[at + 1] not in b"uU":
            result.append("\\")
            at += 1
            # A backslash after a backslash begins nothing.
            if at < size:
                result.append(chr(data[at]))
                at += 1
            continue
        count = 4 if data[at + 1] == 117 else 8
        at += 2
        end = at
        while end < size and end < at + count and data[end] in _HEX:
            end += 1
        reason = None
        if end < at + count:
            if end == size and not final:
                return "".join(result), start
            reason = "truncated \\uXXXX escape" if count == 4 else "truncated \\UXXXXXXXX escape"
        elif int(data[at:end], 16) > 0x10ffff:
            reason = "\\Uxxxxxxxx out of range"
        if reason is None:
            result.append(chr(int(data[at:end], 16)))
            at = end
        else:
            text, at = _undecodable(errors, "rawunicodeescape", data, start, end, reason)
            result.append(text)
    return "".join(result), size


_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_DIRECT = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:? \t\n\r")
_OPTIONAL = frozenset("!\"#$%&*;<=>@[]^_{|}" + chr(96))


def utf_7_encode(str, errors=None, /):
    result = []
    bits = value = 0
    shifted = False
    for i, char in enumerate(str):
        if shifted and (char in _DIRECT or char in _OPTIONAL):
            if bits:
                result.append(_BASE64[(value << (6 - bits)) & 63])
            bits = value = 0
            shifted = False
            if char in _BASE64 or char == "-":
                result.append("-")
        if not shifted:
            if char in _DIRECT or char in _OPTIONAL:
                result.append(char)
                continue
            if char == "+":
                result.append("+-")
                continue
            result.append("+")
            shifted = True
        for unit in memoryview(char.encode("utf-16-be", "surrogatepass")).cast("B").tolist():
            value = (value << 8) | unit
            bits += 8
            while bits >= 6:
                bits -= 6
                result.append(_BASE64[(value >> bits) & 63])
            value &= (1 << bits) - 1
    if shifted:
        if bits:
            result.append(_BASE64[(value << (6 - bits)) & 63])
        result.append("-")
    return "".join(result).encode(), len(str)


def utf_7_decode(data, errors=None, final=False, /):
    data = bytes(data)
    result = []
    at, size = 0, len(data)
    shifted = False
    bits = value = high = 0
    shift_start = shift_length = 0
    while at < size:
        char = chr(data[at])
        if shifted:
            if char in _BASE64:
                value = (value << 6) | _BASE64.index(char)
                bits += 6
                at += 1
                if bits >= 16:
                    bits -= 16
                    unit = value >> bits
                    value &= (1 << bits) - 1
                    if high:
                        if 0xdc00 <= unit <= 0xdfff:
                            result.append(chr(0x10000 + ((high - 0xd800) << 10) + unit - 0xdc00))
                            high = 0
                            continue
                        result.append(chr(high))
                        high = 0
                    if 0xd800 <= unit <= 0xdbff:
                        high = unit
                    else:
                        result.append(chr(unit))
                continue
            shifted = False
            if bits > 0:
                reason = None
                if bits >= 6:
                    reason = "partial character in base64 shift sequence"
                elif value:
                    reason = "non-zero padding bits in shift sequence"
                if reason:
                    at += 1
                    high = bits = value = 0
                    text, at = _undecodable(errors, "utf7", data, shift_start, at, reason)
                    result.append(text)
                    continue
            if high and ord(char) < 128 and (char in _DIRECT or char in _OPTIONAL or char in "+-\\~" or True):
                result.append(chr(high))
            high = bits = value = 0
            if char == "-":
                at += 1
        elif char == "+":
            shift_start = at
            shift_length = len(result)
            at += 1
            if at < size and data[at] == 45:
                at += 1
                result.append("+")
            elif at < size and chr(data[at]) not in _BASE64:
                at += 1
                text, at = _undecodable(errors, "utf7", data, shift_start, at, "ill-formed sequence")
                result.append(text)
            else:
                shifted = True
                high = bits = value = 0
        elif data[at] < 128:
            result.append(char)
            at += 1
        else:
            text, at = _undecodable(errors, "utf7", data, at, at + 1, "unexpected special character")
            result.append(text)
    if shifted and final:
        if high or bits >= 6 or (bits > 0 and value):
            text, at = _undecodable(errors, "utf7", data, shift_start, size, "unterminated shift sequence")
            result.append(text)
    elif shifted:
        del result[shift_length:]
        return "".join(result), shift_start
    return "".join(result), size


def _ex_decode(name):
    def decoder(data, errors=None, byteorder=0, final=False, /):
        data = bytes(data)
        width = 2 if "16" in name else 4
        used = 0
        if byteorder == 0 and len(data) >= width:
            mark = data[:width]
            order = {b"\xff\xfe": -1, b"\xfe\xff": 1} if width == 2 else {b"\xff\xfe\0\0": -1, b"\0\0\xfe\xff": 1}
            if mark in order:
                byteorder = order[mark]
                used = width
        size = len(data) if final else len(data) - len(data) % width
        text = _decode(data[used:size], f"utf-{8 * width}-{'be' if byteorder == 1 else 'le'}", errors or "strict")
        return text, size, byteorder
    return decoder


for _name in ("utf_7", "unicode_escape", "raw_unicode_escape", "escape", "charmap"):
    for _way in ("encode", "decode"):
        globals()[f"{_name}_{_way}"] = _Builtin(globals()[f"{_name}_{_way}"])
utf_16_ex_decode = _ex_decode("utf_16")
utf_32_ex_decode = _ex_decode("utf_32")


def _text_codec(encoding, function):
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"'{encoding}' is not a text encoding; use {function} to handle arbitrary codecs")
    return info


def _encode_text(text, encoding, errors):
    """str.encode for what str does not know by itself."""
    result = _text_codec(encoding, "codecs.encode()")[0](text, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("encoder must return a tuple (object, integer)")
    if isinstance(result[0], bytearray):
        return bytes(result[0])
    if not isinstance(result[0], bytes):
        raise TypeError(f"'{encoding}' encoder returned '{type(result[0]).__name__}' instead of 'bytes'; "
                        "use codecs.encode() to encode to arbitrary types")
    return result[0]


def _decode_text(data, encoding, errors):
    """bytes.decode for what bytes does not know by itself."""
    result = _text_codec(encoding, "codecs.decode()")[1](data, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError("decoder must return a tuple (object,integer)")
    if not isinstance(result[0], str):
        raise TypeError(f"'{encoding}' decoder returned '{type(result[0]).__name__}' instead of 'str'; "
                        "use codecs.decode() to decode to arbitrary types")
    return result[0]
`;
