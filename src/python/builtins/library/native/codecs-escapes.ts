// The part of _codecs about the escapes of literals.
export const CODECS_ESCAPES = String.raw`def escape_encode(data, errors=None, /):
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


`;
