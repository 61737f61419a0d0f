// The part of _decimal that makes numbers and writes them: digits, parsing, the class and its format.
export const DECIMAL_TEXT = String.raw`# ---- digits -------------------------------------------------------------------------------------------------------------
def _digits(n):
    """How many decimal digits a positive int has."""
    if n < 10**17:
        return len(str(n))
    estimate = int((n.bit_length() - 1) * 0.30102999566398120) + 1
    return estimate + 1 if n >= 10**estimate else estimate


def _dropped(sign, n, count, rounding):
    """n without its last digits, rounded, and whether something was lost."""
    unit = 10**count
    kept, rest = divmod(n, unit)
    if not rest:
        return kept, False
    twice = 2 * rest
    if rounding == ROUND_HALF_EVEN:
        up = twice > unit or (twice == unit and kept & 1)
    elif rounding == ROUND_HALF_UP:
        up = twice >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = twice > unit
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = bool(sign)
    else:
        up = kept % 10 in (0, 5)
    return kept + bool(up), True


def _text_of(n):
    """str(n), however long."""
    if n.bit_length() < 13000:
        return str(n)
    half = _digits(n) // 2
    high, low = divmod(n, 10**half)
    return _text_of(high) + _text_of(low).rjust(half, "0")


def _number_of(text):
    if len(text) < 4000:
        return int(text)
    half = len(text) // 2
    return _number_of(text[:-half]) * 10**half + _number_of(text[-half:])


def _parsed(text):
    """(sign, int, exponent, kind) of a numeric string; None for anything else."""
    text = text.strip().replace("_", "")
    sign = 0
    if text[:1] in ("+", "-"):
        sign = int(text[0] == "-")
        text = text[1:]
    lower = text.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, 0, "F"
    for name, kind in (("nan", "n"), ("snan", "N")):
        if lower.startswith(name) and (lower == name or lower[len(name):].isdecimal()):
            payload = lower[len(name):]
            return sign, int(payload) if payload else 0, 0, kind
    mantissa, mark, exponent = lower.partition("e")
    exp = 0
    if mark:
        body = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if not body.isdecimal():
            return None
        exp = int(exponent)
    whole, _, fraction = mantissa.partition(".")
    if not (whole or fraction) or not (whole + fraction).isdecimal() or mantissa.count(".") > 1:
        return None
    return sign, _number_of(whole + fraction), exp - len(fraction), ""


def _made(sign, n, exp, kind="", cls=None):
    self = object.__new__(Decimal if cls is None else cls)
    self._sign = sign
    self._n = n
    self._exp = exp
    self._kind = kind
    return self


def _operand(value):
    """A Decimal of what arithmetic takes as one; None for anything else."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _made(int(value < 0), abs(int(value)), 0)
    return None


def _required(value):
    made = _operand(value)
    if made is None:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return made


class Decimal:
    """Construct a new Decimal object."""

    __module__ = "decimal"
    __slots__ = ("_sign", "_n", "_exp", "_kind", "__weakref__")

    def __sizeof__(self):
        # Nineteen digits a word; four words lie in the object itself.
        words = (len(str(self._n)) + 18) // 19
        return object.__sizeof__(self) + (8 * words if words > 4 else 0)

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            parsed = _parsed(value)
            if parsed is None:
                context = _context_of(context)
                context._raise([ConversionSyntax])
                parsed = (0, 0, 0, "n")
            return _made(*parsed, cls)
        if isinstance(value, int):
            return _made(int(value < 0), abs(int(value)), 0, "", cls)
        if isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                return value
            return _made(value._sign, value._n, value._exp, value._kind, cls)
        if isinstance(value, float):
            context = _context_of(context)
            context._raise([FloatOperation])
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            return cls._from_tuple(tuple(value))
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @classmethod
    def _from_tuple(cls, value):
        if len(value) != 3:
            raise ValueError("argument must be a sequence of length 3")
        sign, digits, exp = value
        if sign not in (0, 1):
            raise ValueError("sign must be an integer with the value 0 or 1")
        n = 0
        for each in digits:
            if not isinstance(each, int) or not 0 <= each <= 9:
                raise ValueError("coefficient must be a tuple of digits")
            n = 10 * n + each
        if exp == "F":
            return _made(sign, 0, 0, "F", cls)
        if exp in ("n", "N"):
            return _made(sign, n, 0, exp, cls)
        if not isinstance(exp, int):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        return _made(sign, n, exp, "", cls)

    @classmethod
    def from_float(cls, f, /):
        """Class method that converts a float to a decimal number, exactly."""
        if isinstance(f, int):
            return _made(int(f < 0), abs(int(f)), 0, "", cls)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if _math.isinf(f) or _math.isnan(f):
            return cls(repr(f))
        sign = int(_math.copysign(1.0, f) < 0)
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _made(sign, n * 5**k, -k, "", cls)

    @classmethod
    def from_number(cls, number, /):
        """Class method that converts a real number to a decimal number, exactly."""
        if isinstance(number, (int, Decimal, float)):
            return cls(number) if not isinstance(number, float) else cls.from_float(number)
        raise TypeError(f"conversion from {type(number).__name__} to Decimal is not supported")

    # ---- text
    def _text(self, context=None, eng=False):
        sign = "-" if self._sign else ""
        if self._kind:
            if self._kind == "F":
                return sign + "Infinity"
            return sign + ("NaN" if self._kind == "n" else "sNaN") + (str(self._n) if self._n else "")
        text = _text_of(self._n)
        left = self._exp + len(text)
        if self._exp <= 0 and left > -6:
            dot = left
        elif not eng:
            dot = 1
        elif text == "0":
            dot = (left + 1) % 3 - 1
        else:
            dot = (left - 1) % 3 + 1
        if dot <= 0:
            shown = "0." + "0" * -dot + text
        elif dot >= len(text):
            shown = text + "0" * (dot - len(text))
        else:
            shown = text[:dot] + "." + text[dot:]
        if left != dot:
            context = _context_of(context)
            shown += ("e", "E")[context.capitals] + f"{left - dot:+d}"
        return sign + shown

    def __str__(self):
        return self._text()

    def __repr__(self):
        return f"Decimal('{self._text()}')"

    def to_eng_string(self, context=None):
        """Convert to an engineering-type string."""
        return self._text(_context_of(context), True)

    def __format__(self, spec, /):
        import re
        if not isinstance(spec, str):
            raise TypeError("format argument must be str")
        found = re.fullmatch(r"(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?", spec, re.S)
        if found is None or (found[6] and found[2]) or (found[8] and found[10] == "n"):
            raise ValueError("invalid format string")
        fill, align, plus, negative_zero, _, zero, width, separator, precision, kind = found.groups()
        fill = "0" if zero else fill or " "
        align = "=" if zero else align or ">"
        precision = None if precision is None else int(precision)
        width = int(width or 0)
        if kind == "n":
            kind = "g"
        if self._kind:
            body = self._text().lstrip("-") + ("%" if kind == "%" else "")
            sign = "-" if self._sign else plus if plus in ("+", " ") else ""
            return _padded(sign, body, fill if not zero else " ", align if not zero else ">", width)
        context = getcontext()
        if kind is None:
            kind = ("g", "G")[context.capitals]
        value = self
        if kind == "%":
            value = _made(self._sign, self._n, self._exp + 2)
        rounding = context.rounding
        if precision is not None:
            if kind in "eE":
                value = value._rounded(precision + 1, rounding)
            elif kind in "fF%":
                value = value._rescaled(-precision, rounding)
            elif value._n and _digits(value._n) > max(precision, 1):
                value = value._rounded(max(precision, 1), rounding)
        if not value._n and value._exp > 0 and kind in "fF%":
            value = value._rescaled(0, rounding)
        text = _text_of(value._n)
        left = value._exp + len(text)
        if kind in "eE":
            dot = 1 - precision if not value._n and precision is not None else 1
        elif kind in "fF%":
            dot = left
        else:
            dot = left if value._exp <= 0 and left > -6 else 1
        if dot < 0:
            whole, fraction = "0", "0" * -dot + text
        elif dot > len(text):
            whole, fraction = text + "0" * (dot - len(text)), ""
        else:
            whole, fraction = text[:dot] or "0", text[dot:]
        exp = left - dot
        tail = "." + fraction if fraction or found[5] else ""
        if exp or kind in "eE":
            tail += {"e": "e", "E": "E", "g": "e", "G": "E"}.get(kind, "e") + f"{exp:+d}"
        if kind == "%":
            tail += "%"
        sign = "-" if value._sign and not (negative_zero and not value._n) else plus if plus in ("+", " ") else ""
        if separator:
            if zero:
                while len(sign) + len(_grouped(whole, separator)) + len(tail) < width:
                    whole = "0" + whole
                grown = _grouped(whole, separator)
                whole = grown
            else:
                whole = _grouped(whole, separator)
        return _padded(sign, whole + tail, fill, align, width)

`;
