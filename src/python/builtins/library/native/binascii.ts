// The binascii module: bytes as hexadecimal, base 64, uu and quoted-printable text.   CPython: Modules/binascii.c
export const BINASCII_SOURCE = String.raw`"""Conversion between binary data and ASCII"""


class Error(ValueError):
    __module__ = "binascii"


class Incomplete(Exception):
    __module__ = "binascii"


_base64_digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_base64_values = {each: at for at, each in enumerate(_base64_digits)}


def _text(data):
    if isinstance(data, str):
        try:
            return data.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    return _bytes(data, "argument should be bytes, buffer or ASCII string, not ")


def _bytes(data, complaint="a bytes-like object is required, not "):
    if isinstance(data, bytes):
        return data
    try:
        return bytes(memoryview(data))
    except TypeError:
        name = type(data).__name__
        raise TypeError(complaint + (f"'{name}'")) from None


def b2a_hex(data, sep=None, bytes_per_sep=1):
    """Hexadecimal representation of binary data."""
    data = _bytes(data)
    if sep is None:
        return data.hex().encode()
    return data.hex(sep, bytes_per_sep).encode()


hexlify = b2a_hex


def a2b_hex(hexstr, /):
    """Binary data of hexadecimal representation."""
    data = _text(hexstr)
    if len(data) % 2:
        raise Error("Odd-length string")
    for c in data:
        if c not in b"0123456789abcdefABCDEF":
            raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(data.decode())


unhexlify = a2b_hex


def b2a_base64(data, /, *, newline=True):
    """Base64-code line of data."""
    data = _bytes(data)
    digits = _base64_digits
    out = bytearray()
    for at in range(0, len(data) - 2, 3):
        bits = data[at] << 16 | data[at + 1] << 8 | data[at + 2]
        out += bytes((digits[bits >> 18], digits[bits >> 12 & 63], digits[bits >> 6 & 63], digits[bits & 63]))
    rest = len(data) % 3
    if rest == 1:
        bits = data[-1] << 4
        out += bytes((digits[bits >> 6], digits[bits & 63])) + b"=="
    elif rest == 2:
        bits = (data[-2] << 8 | data[-1]) << 2
        out += bytes((digits[bits >> 12], digits[bits >> 6 & 63], digits[bits & 63])) + b"="
    if newline:
        out += b"\n"
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    """Decode a line of base64 data."""
    data = _text(data)
    values = _base64_values
    out = bytearray()
    quad = pads = left = 0
    if strict_mode and data[:1] == b"=":
        raise Error("Leading padding not allowed")
    for c in data:
        if c == 61:
            if quad >= 2:
                pads += 1
            if strict_mode and (quad < 2 or quad + pads > 4):
                raise Error("Excess padding not allowed" if quad != 1 else "Discontinuous padding not allowed")
            continue
        value = values.get(c)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Excess data after padding" if quad + pads == 4 else "Discontinuous padding not allowed")
        pads = 0
        if quad == 0:
            quad = 1
            left = value
        elif quad == 1:
            quad = 2
            out.append(left << 2 | value >> 4)
            left = value & 15
        elif quad == 2:
            quad = 3
            out.append(left << 4 | value >> 2)
            left = value & 3
        else:
            quad = 0
            out.append(left << 6 | value)
            left = 0
    if quad == 1:
        count = len(out) // 3 * 4 + 1
        raise Error("Invalid base64-encoded string: "
                    f"number of data characters ({count}) cannot be 1 more than a multiple of 4")
    if quad and quad + pads < 4:
        raise Error("Incorrect padding")
    return bytes(out)


def b2a_uu(data, /, *, backtick=False):
    """Uuencode line of data."""
    data = _bytes(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    shown = lambda value: value + 32 if value else zero
    out = bytearray((shown(len(data)),))
    for at in range(0, len(data), 3):
        bits = int.from_bytes(data[at:at + 3].ljust(3, b"\0"))
        out += bytes([shown(bits >> shift & 63) for shift in (18, 12, 6, 0)])
    return bytes(out) + b"\n"


def a2b_uu(data, /):
    """Decode a line of uuencoded data."""
    data = _text(data)
    if not data:
        raise Error("Missing length byte")
    length = (data[0] - 32) & 63
    bits = count = 0
    out = bytearray()
    at = 1
    while len(out) < length:
        c = data[at] if at < len(data) else 10
        at += 1
        if c in (10, 13):
            value = 0
        else:
            if not 32 <= c <= 96:
                raise Error("Illegal char")
            value = (c - 32) & 63
        bits = bits << 6 | value
        count += 6
        if count >= 8:
            count -= 8
            out.append(bits >> count & 255)
            bits &= (1 << count) - 1
    for c in data[at:]:
        if c not in (32, 96, 10, 13):
            raise Error("Trailing garbage")
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Encode a string using quoted-printable encoding."""
    data = _bytes(data)
    crlf = b"\n" in data and data[data.index(b"\n") - 1:data.index(b"\n")] == b"\r"
    end = b"\r\n" if crlf else b"\n"
    out = bytearray()
    line = 0
    at = 0
    size = len(data)
    while at < size:
        c = data[at]
        following = data[at + 1] if at + 1 < size else None
        quoted = (c > 126 or c == 61 or (header and c == 95) or (c == 46 and line == 0 and
                  (following is None or following in (10, 13, 0))) or (not istext and c in (10, 13)) or
                  (c in (9, 32) and at + 1 == size) or (c < 33 and c not in (13, 10, 9, 32)) or
                  (c < 33 and c not in (13, 10) and (quotetabs or (c not in (9, 32)))))
        if quoted:
            if line + 3 >= 76:
                out += b"=" + end
                line = 0
            out += b"=%02X" % c
            at += 1
            line += 3
        elif istext and (c == 10 or (c == 13 and following == 10)):
            line = 0
            if out and out[-1] in (32, 9):
                last = out.pop()
                out += b"=%02X" % last
            out += end
            at += 2 if c == 13 else 1
        else:
            if following is not None and following != 10 and line + 1 >= 76:
                out += b"=" + end
                line = 0
            line += 1
            out.append(95 if header and c == 32 else c)
            at += 1
    return bytes(out)


def a2b_qp(data, header=False):
    """Decode a string of qp-encoded data."""
    data = _text(data)
    out = bytearray()
    at = 0
    size = len(data)
    hexadecimal = b"0123456789abcdefABCDEF"
    while at < size:
        c = data[at]
        if c == 61:
            at += 1
            if at >= size:
                break
            if data[at] in (10, 13):
                if data[at] != 10:
                    while at < size and data[at] != 10:
                        at += 1
                if at < size:
                    at += 1
            elif data[at] == 61:
                out.append(61)
                at += 1
            elif at + 1 < size and data[at] in hexadecimal and data[at + 1] in hexadecimal:
                out.append(int(data[at:at + 2], 16))
                at += 2
            else:
                out.append(61)
        elif header and c == 95:
            out.append(32)
            at += 1
        else:
            out.append(c)
            at += 1
    return bytes(out)


def _table():
    table = []
    for each in range(256):
        for _ in range(8):
            each = each >> 1 ^ (0xEDB88320 if each & 1 else 0)
        table.append(each)
    return table


_crc_table = _table()


def crc32(data, crc=0, /):
    """Compute CRC-32 incrementally."""
    crc = ~crc & 0xFFFFFFFF
    table = _crc_table
    for each in _bytes(data):
        crc = table[(crc ^ each) & 255] ^ crc >> 8
    return crc ^ 0xFFFFFFFF


def crc_hqx(data, crc, /):
    """Compute CRC-CCITT incrementally."""
    crc &= 0xFFFF
    for each in _bytes(data):
        crc ^= each << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc
`;
