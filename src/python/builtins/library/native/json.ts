// The _json module: reading JSON, and quoting text for it.   CPython: Modules/_json.c
export const JSON_SOURCE = String.raw`"""json speedups
"""

import re as _re

_chunk = _re.compile(r'[^"\\\x00-\x1f]*').match
_loose_chunk = _re.compile(r'[^"\\]*').match
_number = _re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?").match
_space = _re.compile(r"[ \t\n\r]*").match
_escapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_hexadecimal = _re.compile(r"[0-9A-Fa-f]{4}").match
_ascii_special = _re.compile(r'["\\]|[^ -~]')
_special = _re.compile(r'["\\\x00-\x1f]')
_quoted = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _error(message, text, at):
    from json.decoder import JSONDecodeError
    raise JSONDecodeError(message, text, at)


def scanstring(string, end, strict=True, /):
    """scanstring(string, end, strict=True) -> (string, end)"""
    if not isinstance(string, str):
        raise TypeError(f"first argument must be a string, not {type(string).__name__}")
    if end < 0 or end > len(string):
        raise ValueError("end is out of bounds")
    begin = end - 1
    chunk = _chunk if strict else _loose_chunk
    found = chunk(string, end)
    stop = found.end()
    if string[stop:stop + 1] == '"':
        return found.group(), stop + 1
    parts = [found.group()]
    size = len(string)
    at = stop
    while True:
        if at >= size:
            _error("Unterminated string starting at", string, begin)
        c = string[at]
        if c == '"':
            return "".join(parts), at + 1
        if c != "\\":
            _error("Invalid control character at", string, at)
        at += 1
        if at >= size:
            _error("Unterminated string starting at", string, begin)
        c = string[at]
        if c == "u":
            value, at = _escaped(string, at)
            parts.append(value)
        else:
            if c not in _escapes:
                _error("Invalid \\escape", string, at - 1)
            parts.append(_escapes[c])
            at += 1
        found = chunk(string, at)
        parts.append(found.group())
        at = found.end()


def _escaped(string, at):
    """The character of an escape whose u is at a place, and where it ends; two halves make one."""
    found = _hexadecimal(string, at + 1)
    if found is None:
        _error("Invalid \\uXXXX escape", string, at)
    value = int(found.group(), 16)
    at += 5
    if 0xD800 <= value <= 0xDBFF and string[at:at + 2] == "\\u":
        found = _hexadecimal(string, at + 2)
        if found is not None:
            second = int(found.group(), 16)
            if 0xDC00 <= second <= 0xDFFF:
                return chr(0x10000 + ((value - 0xD800) << 10 | second - 0xDC00)), at + 6
    return chr(value), at


def _ascii_escape(found):
    c = found.group()
    if c in _quoted:
        return _quoted[c]
    n = ord(c)
    if n < 0x10000:
        return f"\\u{n:04x}"
    n -= 0x10000
    return f"\\u{0xD800 | n >> 10:04x}\\u{0xDC00 | n & 0x3FF:04x}"


def _escape(found):
    c = found.group()
    return _quoted[c] if c in _quoted else f"\\u{ord(c):04x}"


def encode_basestring_ascii(string, /):
    """encode_basestring_ascii(string) -> string

Return an ASCII-only JSON representation of a Python string"""
    if not isinstance(string, str):
        raise TypeError(f"first argument must be a string, not {type(string).__name__}")
    return '"' + _ascii_special.sub(_ascii_escape, string) + '"'


def encode_basestring(string, /):
    """encode_basestring(string) -> string

Return a JSON representation of a Python string"""
    if not isinstance(string, str):
        raise TypeError(f"first argument must be a string, not {type(string).__name__}")
    return '"' + _special.sub(_escape, string) + '"'


class make_scanner:
    """JSON scanner object"""

    __slots__ = ("strict", "object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant", "_memo")
    __module__ = "_json"

    def __init__(self, context):
        self.strict = bool(context.strict)
        self.object_hook = context.object_hook
        self.object_pairs_hook = context.object_pairs_hook
        self.parse_float = context.parse_float
        self.parse_int = context.parse_int
        self.parse_constant = context.parse_constant
        self._memo = {}

    def __call__(self, string, idx):
        if not isinstance(string, str):
            raise TypeError(f"first argument must be a string, not {type(string).__name__}")
        if idx < 0:
            raise ValueError("idx cannot be negative")
        try:
            return self._scan(string, idx)
        finally:
            self._memo.clear()

    def _scan(self, string, idx):
        c = string[idx:idx + 1]
        if c == '"':
            return scanstring(string, idx + 1, self.strict)
        if c == "{":
            return self._object(string, idx + 1)
        if c == "[":
            return self._array(string, idx + 1)
        if c == "n" and string.startswith("null", idx):
            return None, idx + 4
        if c == "t" and string.startswith("true", idx):
            return True, idx + 4
        if c == "f" and string.startswith("false", idx):
            return False, idx + 5
        found = _number(string, idx)
        if found is not None:
            whole, fraction, exponent = found.groups()
            if fraction or exponent:
                return self.parse_float(found.group()), found.end()
            return self.parse_int(whole), found.end()
        for name in ("NaN", "Infinity", "-Infinity"):
            if string.startswith(name, idx):
                return self.parse_constant(name), idx + len(name)
        raise StopIteration(idx)

    def _value(self, string, idx):
        try:
            return self._scan(string, idx)
        except StopIteration as stop:
            _error("Expecting value", string, stop.value)

    def _object(self, string, idx):
        pairs = []
        memo = self._memo
        idx = _space(string, idx).end()
        if string[idx:idx + 1] == "}":
            idx += 1
        else:
            while True:
                if string[idx:idx + 1] != '"':
                    _error("Expecting property name enclosed in double quotes", string, idx)
                key, idx = scanstring(string, idx + 1, self.strict)
                key = memo.setdefault(key, key)
                idx = _space(string, idx).end()
                if string[idx:idx + 1] != ":":
                    _error("Expecting ':' delimiter", string, idx)
                idx = _space(string, idx + 1).end()
                value, idx = self._value(string, idx)
                pairs.append((key, value))
                idx = _space(string, idx).end()
                c = string[idx:idx + 1]
                if c == "}":
                    idx += 1
                    break
                if c != ",":
                    _error("Expecting ',' delimiter", string, idx)
                comma = idx
                idx = _space(string, idx + 1).end()
                if string[idx:idx + 1] == "}":
                    _error("Illegal trailing comma before end of object", string, comma)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), idx
        made = dict(pairs)
        if self.object_hook is not None:
            made = self.object_hook(made)
        return made, idx

    def _array(self, string, idx):
        values = []
        idx = _space(string, idx).end()
        if string[idx:idx + 1] == "]":
            return values, idx + 1
        while True:
            value, idx = self._value(string, idx)
            values.append(value)
            idx = _space(string, idx).end()
            c = string[idx:idx + 1]
            if c == "]":
                return values, idx + 1
            if c != ",":
                _error("Expecting ',' delimiter", string, idx)
            comma = idx
            idx = _space(string, idx + 1).end()
            if string[idx:idx + 1] == "]":
                _error("Illegal trailing comma before end of array", string, comma)
`;
