// The part of _codecs about UTF-7, and the functions of the encodings that str and bytes know by themselves.
export const CODECS_UTF_7 = String.raw`def utf_7_encode(str, errors=None, /):
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
