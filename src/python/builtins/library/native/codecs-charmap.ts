// The part of _codecs about encodings with a table of characters, and what handlers of errors answer.
export const CODECS_CHARMAP = String.raw`def _unencodable(errors, encoding, text, start, end, reason):
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


`;
