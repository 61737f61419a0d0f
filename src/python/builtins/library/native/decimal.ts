// The _decimal module: decimal numbers of any precision and the contexts that round them. The arithmetic is that of the
// General Decimal Arithmetic Specification; the words are CPython's.   CPython: Modules/_decimal/_decimal.c
export const DECIMAL_SOURCE = String.raw`"""C decimal arithmetic module"""

import math as _math
from collections import namedtuple as _namedtuple
from numbers import Number as _Number

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
HAVE_THREADS = True
HAVE_CONTEXTVAR = True
MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
_roundings = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


class DecimalException(ArithmeticError):
    __module__ = "decimal"


class Clamped(DecimalException):
    __module__ = "decimal"


class InvalidOperation(DecimalException):
    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    __module__ = "decimal"


class InvalidContext(InvalidOperation):
    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = "decimal"


class Inexact(DecimalException):
    __module__ = "decimal"


class Rounded(DecimalException):
    __module__ = "decimal"


class Subnormal(DecimalException):
    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    __module__ = "decimal"


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    __module__ = "decimal"


_signals = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_conditions = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation,
               DivisionUndefined: InvalidOperation, InvalidContext: InvalidOperation}


class SignalDict(dict):
    __module__ = "decimal"

    def __setitem__(self, key, value):
        if key not in _signals:
            raise KeyError("invalid error flag")
        dict.__setitem__(self, key, bool(value))

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")


def _flags(given):
    if isinstance(given, dict):
        return SignalDict({each: bool(given.get(each, False)) for each in _signals})
    return SignalDict({each: each in given for each in _signals})


class Context:
    """The context affects almost all operations and controls rounding, over/underflow, and much more."""

    __module__ = "decimal"
    __hash__ = None

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = DefaultContext
        self.prec = 28 if prec is None and base is None else base.prec if prec is None else prec
        self.rounding = (ROUND_HALF_EVEN if base is None else base.rounding) if rounding is None else rounding
        self.Emin = (-999999 if base is None else base.Emin) if Emin is None else Emin
        self.Emax = (999999 if base is None else base.Emax) if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags = _flags(() if flags is None else flags)
        self.traps = _flags((base.traps if base else ()) if traps is None else traps)

    def __setattr__(self, name, value):
        if name in ("prec", "Emin", "Emax", "capitals", "clamp"):
            if not isinstance(value, int):
                raise TypeError("an integer is required (got type " + type(value).__name__ + ")"
                                if not hasattr(value, "__index__") else "an integer is required")
            if name == "prec" and not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
            if name == "Emin" and not MIN_EMIN <= value <= 0:
                raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
            if name == "Emax" and not 0 <= value <= MAX_EMAX:
                raise ValueError("valid range for Emax is [0, MAX_EMAX]")
            if name in ("capitals", "clamp") and value not in (0, 1):
                raise ValueError(f"valid values for {name} are 0 or 1")
        elif name == "rounding":
            if value not in _roundings:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in ("flags", "traps"):
            if not isinstance(value, SignalDict):
                value = _flags(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __repr__(self):
        shown = lambda signals: ", ".join([each.__name__ for each in _signals if signals[each]])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{shown(self.flags)}], traps=[{shown(self.traps)}])")

    def copy(self):
        """Return a duplicate of the context with all flags cleared."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags),
                       dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        """Reset all flags to False."""
        for each in _signals:
            self.flags[each] = False

    def clear_traps(self):
        """Set all traps to False."""
        for each in _signals:
            self.traps[each] = False

    def Etiny(self):
        """Return a value equal to Emin - prec + 1."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """Return a value equal to Emax - prec + 1."""
        return self.Emax - self.prec + 1

    def create_decimal(self, num="0", /):
        """Create a new Decimal instance from num, using self as the context."""
        return Decimal(num, self)._fix(self)

    def create_decimal_from_float(self, f, /):
        """Create a new Decimal instance from float f."""
        return Decimal.from_float(f)._fix(self)

    def to_sci_string(self, x, /):
        """Convert a number to a string using scientific notation."""
        return _required(x)._text(self)

    def to_eng_string(self, x, /):
        """Convert a number to a string, using engineering notation."""
        return _required(x)._text(self, True)

    def _raise(self, conditions, result=None):
        """Notes what happened; raises what is trapped."""
        trapped = []
        for each in conditions:
            signal = _conditions.get(each, each)
            self.flags[signal] = True
            if self.traps[signal]:
                trapped.append(each)
        if trapped:
            first = trapped[0]
            raise _conditions.get(first, first)(trapped)
        return result


DefaultContext = None
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
_current = None


def getcontext():
    """Get the current default context."""
    global _current
    if _current is None:
        _current = DefaultContext.copy()
        _current.clear_flags()
    return _current


def setcontext(context, /):
    """Set a new default context."""
    global _current
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context


class ContextManager:
    __module__ = "decimal"

    def __init__(self, context):
        self._local = context
        self._saved = getcontext()

    def __enter__(self):
        setcontext(self._local)
        return self._local

    def __exit__(self, *args):
        setcontext(self._saved)
        return False


def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of ctx."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    ctx = ctx.copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(ctx, name, value)
    return ContextManager(ctx)


def IEEEContext(bits, /):
    """Return a context object initialized to the proper values for one of the IEEE interchange formats."""
    if bits <= 0 or bits % 32 or bits > 512:
        raise ValueError("argument must be a multiple of 32, with a maximum of 512")
    emax = 3 * (1 << bits // 16 + 3)
    return Context(9 * (bits // 32) - 2, ROUND_HALF_EVEN, 1 - emax, emax, 1, 1, [], [])


# ---- digits -------------------------------------------------------------------------------------------------------------
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

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            parsed = _parsed(value)
            if parsed is None:
                context = getcontext() if context is None else context
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
            context = getcontext() if context is None else context
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
        raise TypeError("Cannot convert %r to Decimal" % number)

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
            context = getcontext() if context is None else context
            shown += ("e", "E")[context.capitals] + f"{left - dot:+d}"
        return sign + shown

    def __str__(self):
        return self._text()

    def __repr__(self):
        return f"Decimal('{self._text()}')"

    def to_eng_string(self, context=None):
        """Convert to an engineering-type string."""
        return self._text(context, True)

    def __format__(self, spec, /):
        import re
        if not isinstance(spec, str):
            raise TypeError("format argument must be str")
        found = re.fullmatch(r"(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([eEfFgGn%])?", spec, re.S)
        if found is None or (found[6] and found[2]):
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

    # ---- parts
    def as_tuple(self):
        """Return a tuple representation of the number."""
        exp = self._kind or self._exp
        digits = tuple([int(each) for each in _text_of(self._n)]) if self._kind in ("", "n", "N") else (0,)
        if self._kind in ("n", "N") and not self._n:
            digits = ()
        return DecimalTuple(self._sign, digits, exp)

    def as_integer_ratio(self):
        """Return a pair of integers whose ratio is exactly equal to the original."""
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        if not self._n:
            return 0, 1
        n = -self._n if self._sign else self._n
        if self._exp >= 0:
            return n * 10**self._exp, 1
        d = 10**-self._exp
        g = _math.gcd(n, d)
        return n // g, d // g

    def adjusted(self):
        """Return the adjusted exponent of the number."""
        return 0 if self._kind else self._exp + _digits(self._n) - 1

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        """Return self."""
        return self

    def radix(self):
        """Return Decimal(10)."""
        return Decimal(10)

    def is_nan(self):
        return self._kind in ("n", "N")

    def is_qnan(self):
        return self._kind == "n"

    def is_snan(self):
        return self._kind == "N"

    def is_infinite(self):
        return self._kind == "F"

    def is_finite(self):
        return not self._kind

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._kind and not self._n

    def is_canonical(self):
        return True

    def is_normal(self, context=None):
        context = getcontext() if context is None else context
        return not self._kind and bool(self._n) and self.adjusted() >= context.Emin

    def is_subnormal(self, context=None):
        context = getcontext() if context is None else context
        return not self._kind and bool(self._n) and self.adjusted() < context.Emin

    def number_class(self, context=None):
        """Return a string describing the class of the operand."""
        if self._kind in ("n", "N"):
            return "NaN" if self._kind == "n" else "sNaN"
        sign = "-" if self._sign else "+"
        if self._kind:
            return sign + "Infinity"
        if not self._n:
            return sign + "Zero"
        return sign + ("Normal" if self.is_normal(context) else "Subnormal")

    def __bool__(self):
        return bool(self._kind) or bool(self._n)

    def __int__(self):
        if self._kind == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind:
            raise ValueError("cannot convert NaN to integer")
        n = self._n * 10**self._exp if self._exp >= 0 else self._n // 10**-self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(self._text() if self._kind != "n" else "-nan" if self._sign else "nan")

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            if self._kind == "F":
                raise OverflowError("cannot convert Infinity to integer")
            if self._kind:
                raise ValueError("cannot convert NaN to integer")
            return int(self._rescaled(0, ROUND_HALF_EVEN))
        if not isinstance(ndigits, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_made(0, 1, -ndigits))

    def __reduce__(self):
        return type(self), (self._text(),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __hash__(self):
        if self._kind == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == "n":
            return object.__hash__(self)
        if self._kind:
            return -314159 if self._sign else 314159
        modulus = (1 << 61) - 1
        factor = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, modulus - 2, modulus), -self._exp, modulus)
        value = self._n * factor % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    # ---- rounding
    def _rescaled(self, exp, rounding):
        if self._kind:
            return self
        if not self._n:
            return _made(self._sign, 0, exp)
        if self._exp >= exp:
            return _made(self._sign, self._n * 10**(self._exp - exp), exp)
        count = exp - self._exp
        if count > _digits(self._n) + 1:
            n, _ = _dropped(self._sign, 1, 2, rounding)
        else:
            n, _ = _dropped(self._sign, self._n, count, rounding)
        return _made(self._sign, n, exp)

    def _rounded(self, places, rounding):
        """To a number of significant digits."""
        if self._kind or not self._n:
            return self
        extra = _digits(self._n) - places
        if extra <= 0:
            return _made(self._sign, self._n * 10**-extra, self._exp + extra)
        n, _ = _dropped(self._sign, self._n, extra, rounding)
        if _digits(n) > places:
            return _made(self._sign, n // 10, self._exp + extra + 1)
        return _made(self._sign, n, self._exp + extra)

    def _fix(self, context):
        """As the context has it: its precision, its exponents, its flags."""
        if self._kind:
            return self
        sign, n, exp = self._sign, self._n, self._exp
        tiny = context.Emin - context.prec + 1
        top = context.Emax - context.prec + 1
        if not n:
            highest = top if context.clamp else context.Emax
            bounded = min(max(exp, tiny), highest)
            if bounded != exp:
                context._raise([Clamped])
                return _made(sign, 0, bounded)
            return self
        lowest = _digits(n) + exp - context.prec
        if lowest > top:
            return self._overflowed(context)
        subnormal = lowest < tiny
        if subnormal:
            lowest = tiny
        if exp < lowest:
            count = lowest - exp
            if count > _digits(n) + 1:
                n, lost = _dropped(sign, 1, 2, context.rounding)
            else:
                n, lost = _dropped(sign, n, count, context.rounding)
            if n and _digits(n) > context.prec:
                n //= 10
                lowest += 1
            if lowest > top:
                return self._overflowed(context)
            happened = []
            if lost and subnormal:
                happened.append(Underflow)
            if subnormal:
                happened.append(Subnormal)
            if lost:
                happened.append(Inexact)
            happened.append(Rounded)
            if not n:
                happened.append(Clamped)
            return context._raise(happened, _made(sign, n, lowest))
        if subnormal:
            context._raise([Subnormal])
        if context.clamp and exp > top:
            context._raise([Clamped])
            return _made(sign, n * 10**(exp - top), top)
        return self

    def _overflowed(self, context):
        down = (context.rounding in (ROUND_DOWN, ROUND_05UP) or (context.rounding == ROUND_CEILING and self._sign)
                or (context.rounding == ROUND_FLOOR and not self._sign))
        if down:
            result = _made(self._sign, 10**context.prec - 1, context.Emax - context.prec + 1)
        else:
            result = _made(self._sign, 0, 0, "F")
        return context._raise([Overflow, Inexact, Rounded], result)

    def _nan(self, other, context):
        """What an operation on these gives because one is no number; None where both are."""
        for each in (self, other):
            if each is not None and each._kind == "N":
                return context._raise([InvalidOperation], _made(each._sign, each._n, 0, "n"))
        for each in (self, other):
            if each is not None and each._kind == "n":
                return each
        return None

    # ---- arithmetic
    def _add(self, other, context):
        found = self._nan(other, context)
        if found is not None:
            return found
        if self._kind or other._kind:
            if self._kind and other._kind and self._sign != other._sign:
                return context._raise([InvalidOperation], _made(0, 0, 0, "n"))
            return self if self._kind else other
        exp = min(self._exp, other._exp)
        a, b = self, other
        if not a._n or not b._n:
            if not a._n and not b._n:
                sign = a._sign & b._sign
                if a._sign != b._sign and context.rounding == ROUND_FLOOR:
                    sign = 1
                return _made(sign, 0, exp)._fix(context)
            other = b if not a._n else a
            exp = max(exp, other._exp - context.prec - 1)
            return other._rescaled(exp, context.rounding)._fix(context)
        if a._exp < b._exp:
            a, b = b, a
        # What lies far below the last digit that can matter counts as a little more than nothing.
        limit = a._exp + min(-1, _digits(a._n) - context.prec - 2)
        if _digits(b._n) + b._exp - 1 < limit:
            b = _made(b._sign, 1, limit)
        exp = min(a._exp, b._exp)
        total = (-a._n if a._sign else a._n) * 10**(a._exp - exp) + (-b._n if b._sign else b._n) * 10**(b._exp - exp)
        if not total:
            return _made(int(context.rounding == ROUND_FLOOR), 0, exp)._fix(context)
        return _made(int(total < 0), abs(total), exp)._fix(context)

    def _multiply(self, other, context):
        found = self._nan(other, context)
        if found is not None:
            return found
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            if not self or not other:
                return context._raise([InvalidOperation], _made(0, 0, 0, "n"))
            return _made(sign, 0, 0, "F")
        return _made(sign, self._n * other._n, self._exp + other._exp)._fix(context)

    def _divide(self, other, context):
        found = self._nan(other, context)
        if found is not None:
            return found
        sign = self._sign ^ other._sign
        if self._kind:
            if other._kind:
                return context._raise([InvalidOperation], _made(0, 0, 0, "n"))
            return _made(sign, 0, 0, "F")
        if other._kind:
            return context._raise([Clamped], _made(sign, 0, context.Etiny()))
        if not other._n:
            if not self._n:
                return context._raise([DivisionUndefined], _made(0, 0, 0, "n"))
            return context._raise([DivisionByZero], _made(sign, 0, 0, "F"))
        if not self._n:
            return _made(sign, 0, self._exp - other._exp)._fix(context)
        shift = _digits(other._n) - _digits(self._n) + context.prec + 1
        exp = self._exp - other._exp - shift
        if shift >= 0:
            n, rest = divmod(self._n * 10**shift, other._n)
        else:
            n, rest = divmod(self._n, other._n * 10**-shift)
        if rest:
            if n % 5 == 0:
                n += 1
        else:
            ideal = self._exp - other._exp
            while exp < ideal and n % 10 == 0:
                n //= 10
                exp += 1
        return _made(sign, n, exp)._fix(context)

    def _divmod(self, other, context, which):
        found = self._nan(other, context)
        if found is not None:
            return found, found
        sign = self._sign ^ other._sign
        nan = _made(0, 0, 0, "n")
        if self._kind:
            if other._kind or which != "//":
                wrong = context._raise([InvalidOperation], nan)
                return (wrong, wrong) if other._kind or which == "%" else (_made(sign, 0, 0, "F"), wrong)
            return _made(sign, 0, 0, "F"), nan
        if not other._kind and not other._n:
            if not self._n:
                wrong = context._raise([DivisionUndefined], nan)
                return wrong, wrong
            if which == "%":
                wrong = context._raise([InvalidOperation], nan)
                return wrong, wrong
            if which == "divmod":
                return context._raise([InvalidOperation, DivisionByZero], (_made(sign, 0, 0, "F"), nan))
            return context._raise([DivisionByZero], _made(sign, 0, 0, "F")), nan
        if other._kind:
            return _made(sign, 0, 0), self._fix(context)
        exp = min(self._exp, other._exp)
        a = self._n * 10**(self._exp - exp)
        b = other._n * 10**(other._exp - exp)
        quotient, rest = divmod(a, b)
        if quotient and _digits(quotient) > context.prec:
            wrong = context._raise([DivisionImpossible], nan)
            return wrong, wrong
        return _made(sign, quotient, 0), _made(self._sign, rest, exp)._fix(context)

    def _binary(name, reverse=False):
        def operate(self, other, /):
            other = _operand(other)
            if other is None:
                return NotImplemented
            a, b = (other, self) if reverse else (self, other)
            return getattr(a, name)(b, getcontext())
        return operate

    __add__ = _binary("_add")
    __radd__ = _binary("_add", True)
    __mul__ = _binary("_multiply")
    __rmul__ = _binary("_multiply", True)
    __truediv__ = _binary("_divide")
    __rtruediv__ = _binary("_divide", True)

    def _subtract(self, other, context):
        found = self._nan(other, context)
        return found if found is not None else self._add(other.copy_negate(), context)

    def _divide_int(self, other, context):
        return self._divmod(other, context, "//")[0]

    def _remainder(self, other, context):
        return self._divmod(other, context, "%")[1]

    def _both(self, other, context):
        return self._divmod(other, context, "divmod")

    __sub__ = _binary("_subtract")
    __rsub__ = _binary("_subtract", True)
    __floordiv__ = _binary("_divide_int")
    __rfloordiv__ = _binary("_divide_int", True)
    __mod__ = _binary("_remainder")
    __rmod__ = _binary("_remainder", True)
    __divmod__ = _binary("_both")
    __rdivmod__ = _binary("_both", True)
    del _binary

    def __neg__(self):
        context = getcontext()
        if not self._kind and not self._n and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self._nan(None, context) or self.copy_negate()._fix(context)

    def __pos__(self):
        context = getcontext()
        if not self._kind and not self._n and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self._nan(None, context) or self._fix(context)

    def __abs__(self):
        context = getcontext()
        return self._nan(None, context) or self.copy_abs()._fix(context)

    def copy_abs(self):
        return _made(0, self._n, self._exp, self._kind)

    def copy_negate(self):
        return _made(1 - self._sign, self._n, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _made(_required(other)._sign, self._n, self._exp, self._kind)

    def fma(self, other, third, context=None):
        """Fused multiply-add. Return self*other+third with no rounding of the intermediate product."""
        context = getcontext() if context is None else context
        other, third = _required(other), _required(third)
        wide = Context(MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
        return self._multiply(other, wide)._add(third, context)

    def __pow__(self, other, modulo=None, /):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = getcontext()
        if modulo is not None:
            return self._power_modulo(other, _required(modulo), context)
        return self._power(other, context)

    def __rpow__(self, other, /):
        other = _operand(other)
        return NotImplemented if other is None else other._power(self, getcontext())

    def _power_modulo(self, other, modulo, context):
        if any([each._kind or each != each.to_integral_value() for each in (self, other, modulo)]) or not modulo \
                or other < 0:
            return context._raise([InvalidOperation], _made(0, 0, 0, "n"))
        value = pow(abs(int(self)), int(other), abs(int(modulo)))
        return _made(int(self._sign and int(other) & 1 and value != 0), value, 0)

    def _power(self, other, context):
        found = self._nan(other, context)
        if found is not None:
            return found
        nan = _made(0, 0, 0, "n")
        if not other._kind and not other._n:
            if not self:
                return context._raise([InvalidOperation], nan)
            return Decimal(1)
        whole = not other._kind and other == other.to_integral_value()
        odd = whole and int(other) & 1 if whole and other.adjusted() < 30 else False
        sign = int(bool(self._sign and odd))
        if self._sign and self and not whole:
            return context._raise([InvalidOperation], nan)
        if not self:
            return _made(sign, 0, 0, "F") if other._sign else _made(sign, 0, 0)
        if self._kind:
            return _made(sign, 0, 0) if other._sign else _made(sign, 0, 0, "F")
        base = self.copy_abs()
        if other._kind:
            order = base._compared(Decimal(1))
            if order == 0:
                return Decimal(1)._rounded(context.prec, context.rounding)
            return _made(0, 0, 0, "F") if (order > 0) != bool(other._sign) else _made(0, 0, 0)
        if whole and other.adjusted() < 7:
            count = abs(int(other))
            if count * _digits(base._n) < 200000:
                exact = _made(sign, base._n**count, base._exp * count)
                if other._sign:
                    return Decimal(1)._divide(exact, context)
                return exact._fix(context)
        if base == 1:
            return _made(sign, 10**(context.prec - 1), 1 - context.prec)
        places = context.prec + 12 + max(0, other.adjusted())
        high = Context(places, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
        product = _logarithm(base, places)._multiply(other, high)
        if product.adjusted() > 20:
            huge = bool(product._sign)
            return _made(sign, 1, 2 * context.Emin if huge else 2 * context.Emax + 1)._fix(context)
        result = _exponential(product, context.prec + 6)
        result = _made(sign, result._n, result._exp)
        return context._raise([Inexact, Rounded], None) or result._fix(context)

    def sqrt(self, context=None):
        """Return the square root of the argument to full precision."""
        context = getcontext() if context is None else context
        found = self._nan(None, context)
        if found is not None:
            return found
        if self._kind and not self._sign:
            return self
        if not self:
            return _made(self._sign, 0, self._exp // 2)._fix(context)
        if self._sign:
            return context._raise([InvalidOperation], _made(0, 0, 0, "n"))
        places = context.prec + 1
        ideal = self._exp // 2
        n, exp = (self._n * 10, self._exp - 1) if self._exp & 1 else (self._n, self._exp)
        length = (_digits(n) + 1) // 2
        shift = places - length
        exact = True
        if shift >= 0:
            n *= 100**shift
        else:
            n, rest = divmod(n, 100**-shift)
            exact = not rest
        exp = exp // 2 - shift
        root = _math.isqrt(n)
        exact = exact and root * root == n
        if exact:
            while exp < ideal and root % 10 == 0:
                root //= 10
                exp += 1
            if exp > ideal:
                root *= 10**(exp - ideal)
                exp = ideal
        elif root % 5 == 0:
            root += 1
        halfway = context.copy()
        halfway.rounding = ROUND_HALF_EVEN
        halfway.flags = context.flags
        halfway.traps = context.traps
        return _made(0, root, exp)._fix(halfway)

    def exp(self, context=None):
        """Return the value of the (natural) exponential function e**x at the given number."""
        context = getcontext() if context is None else context
        found = self._nan(None, context)
        if found is not None:
            return found
        if self._kind:
            return Decimal(0) if self._sign else self
        if not self:
            return Decimal(1)
        if self.adjusted() > 20:
            return _made(0, 1, 2 * context.Emin if self._sign else 2 * context.Emax + 1)._fix(context)
        return _exponential(self, context.prec + 6)._fix(context)

    def ln(self, context=None):
        """Return the natural (base e) logarithm of the operand."""
        context = getcontext() if context is None else context
        found = self._nan(None, context)
        if found is not None:
            return found
        if not self:
            return _made(1, 0, 0, "F")
        if self._sign:
            return context._raise([InvalidOperation], _made(0, 0, 0, "n"))
        if self._kind:
            return self
        if self == 1:
            return Decimal(0)
        return _logarithm(self, context.prec + 6)._fix(context)

    def log10(self, context=None):
        """Return the base ten logarithm of the operand."""
        context = getcontext() if context is None else context
        found = self._nan(None, context)
        if found is not None:
            return found
        if not self:
            return _made(1, 0, 0, "F")
        if self._sign:
            return context._raise([InvalidOperation], _made(0, 0, 0, "n"))
        if self._kind:
            return self
        if self == _made(0, 1, self.adjusted()):
            return Decimal(self.adjusted())._fix(context)
        high = Context(context.prec + 8, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
        return _logarithm(self, high.prec)._divide(_logarithm(Decimal(10), high.prec), high)._fix(context)

    def logb(self, context=None):
        """Return the adjusted exponent of the operand as a Decimal instance."""
        context = getcontext() if context is None else context
        if self._kind:
            return self._nan(None, context) or self.copy_abs()
        if not self._n:
            return context._raise([DivisionByZero], _made(1, 0, 0, "F"))
        return Decimal(self.adjusted())

    # ---- comparison
    def _compared(self, other):
        """-1, 0 or 1; neither is a NaN."""
        if self._kind or other._kind:
            a = (-1 if self._sign else 1) if self._kind else 0
            b = (-1 if other._sign else 1) if other._kind else 0
            return (a > b) - (a < b)
        if not self._n or not other._n:
            a = 0 if not self._n else -1 if self._sign else 1
            b = 0 if not other._n else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        order = (self.adjusted() > other.adjusted()) - (self.adjusted() < other.adjusted())
        if not order:
            exp = min(self._exp, other._exp)
            a, b = self._n * 10**(self._exp - exp), other._n * 10**(other._exp - exp)
            order = (a > b) - (a < b)
        return -order if self._sign else order

    def _comparable(self, other, equality=False):
        if isinstance(other, (Decimal, int)):
            return self, _operand(other)
        if isinstance(other, float):
            if not equality:
                getcontext()._raise([FloatOperation])
            return self, Decimal.from_float(other)
        if isinstance(other, complex) and equality and other.imag == 0:
            return self, Decimal.from_float(other.real)
        numerator = getattr(other, "numerator", None)
        if isinstance(numerator, int) and isinstance(getattr(other, "denominator", None), int):
            if self._kind:
                return self, Decimal(numerator)
            return _made(self._sign, self._n * other.denominator, self._exp), Decimal(numerator)
        return None

    def __eq__(self, other):
        pair = self._comparable(other, True)
        if pair is None:
            return NotImplemented
        a, b = pair
        if "N" in (a._kind, b._kind):
            getcontext()._raise([InvalidOperation])
        if a.is_nan() or b.is_nan():
            return False
        return a._compared(b) == 0

    def _ordering(test):
        def compare(self, other):
            pair = self._comparable(other)
            if pair is None:
                return NotImplemented
            a, b = pair
            if a.is_nan() or b.is_nan():
                getcontext()._raise([InvalidOperation])
                return False
            return test(a._compared(b))
        return compare

    __lt__ = _ordering(lambda order: order < 0)
    __le__ = _ordering(lambda order: order <= 0)
    __gt__ = _ordering(lambda order: order > 0)
    __ge__ = _ordering(lambda order: order >= 0)
    del _ordering

    def compare(self, other, context=None):
        """Compare self to other. Return a decimal value."""
        context = getcontext() if context is None else context
        other = _required(other)
        found = self._nan(other, context)
        return Decimal(self._compared(other)) if found is None else found

    compare_signal = compare

    def compare_total(self, other, context=None):
        """Compare two operands using their abstract representation."""
        other = _required(other)
        order = self._compared(other) if not (self.is_nan() or other.is_nan()) else \
            self.is_nan() * (1 - 2 * self._sign) - other.is_nan() * (1 - 2 * other._sign)
        if not order:
            order = (self._sign < other._sign) - (self._sign > other._sign)
        if not order:
            order = ((self._exp > other._exp) - (self._exp < other._exp)) * (-1 if self._sign else 1)
        return Decimal(order)

    def _chosen(self, other, context, wanted):
        context = getcontext() if context is None else context
        other = _required(other)
        if self._kind == "n" and not other._kind == "N" and not other.is_nan():
            return other._fix(context)
        if other._kind == "n" and not self.is_nan():
            return self._fix(context)
        found = self._nan(other, context)
        if found is not None:
            return found
        order = self._compared(other) or int(self.compare_total(other))
        return (self if order == wanted or order == 0 else other)._fix(context)

    def max(self, other, context=None):
        """Maximum of self and other."""
        return self._chosen(other, context, 1)

    def min(self, other, context=None):
        """Minimum of self and other."""
        return self._chosen(other, context, -1)

    # ---- shape
    def quantize(self, exp, rounding=None, context=None):
        """Return a value equal to the first operand after rounding and having the exponent of the second."""
        context = getcontext() if context is None else context
        exp = _required(exp)
        rounding = context.rounding if rounding is None else rounding
        if rounding not in _roundings:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        found = self._nan(exp, context)
        if found is not None:
            return found
        nan = _made(0, 0, 0, "n")
        if self._kind or exp._kind:
            return self if self._kind and exp._kind else context._raise([InvalidOperation], nan)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._raise([InvalidOperation], nan)
        if self._n and (self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec):
            return context._raise([InvalidOperation], nan)
        result = self._rescaled(exp._exp, rounding)
        if result._n and (result.adjusted() > context.Emax or _digits(result._n) > context.prec):
            return context._raise([InvalidOperation], nan)
        happened = []
        if result._n and result.adjusted() < context.Emin:
            happened.append(Subnormal)
        if result._exp > self._exp:
            if result != self:
                happened.append(Inexact)
            happened.append(Rounded)
        return context._raise(happened, result)

    def same_quantum(self, other, context=None):
        """Test whether self and other have the same exponent or whether both are NaN."""
        other = _required(other)
        if self._kind or other._kind:
            return (self.is_nan() and other.is_nan()) or (self._kind == "F" and other._kind == "F")
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        """Round to the nearest integer without signaling Inexact or Rounded."""
        context = getcontext() if context is None else context
        rounding = context.rounding if rounding is None else rounding
        if self._kind:
            return self._nan(None, context) or self
        return self if self._exp >= 0 else self._rescaled(0, rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Round to the nearest integer, signaling Inexact or Rounded as appropriate."""
        context = getcontext() if context is None else context
        result = self.to_integral_value(rounding, context)
        if not self._kind and self._exp < 0:
            context._raise([Inexact, Rounded] if result != self else [Rounded])
        return result

    def normalize(self, context=None):
        """Normalize the number by stripping trailing 0s."""
        context = getcontext() if context is None else context
        found = self._nan(None, context)
        if found is not None:
            return found
        result = self._fix(context)
        if result._kind:
            return result
        if not result._n:
            return _made(result._sign, 0, 0)
        n, exp = result._n, result._exp
        while n % 10 == 0:
            n //= 10
            exp += 1
        return _made(result._sign, n, exp)

    def canonical(self):
        return self

    def remainder_near(self, other, context=None):
        """Return the remainder from dividing self by other, nearest to zero."""
        context = getcontext() if context is None else context
        other = _required(other)
        found = self._nan(other, context)
        if found is not None:
            return found
        if self._kind or not other:
            wrong = DivisionUndefined if not self._kind and not self and not other else InvalidOperation
            return context._raise([wrong], _made(0, 0, 0, "n"))
        if other._kind:
            return self._fix(context)
        exp = min(self._exp, other._exp)
        a, b = self._n * 10**(self._exp - exp), other._n * 10**(other._exp - exp)
        quotient, rest = divmod(a, b)
        if quotient and _digits(quotient) > context.prec:
            return context._raise([DivisionImpossible], _made(0, 0, 0, "n"))
        sign = self._sign
        if 2 * rest + (quotient & 1) > b:
            rest -= b
        if rest < 0:
            sign, rest = 1 - sign, -rest
        return _made(sign, rest, exp)._fix(context)

    def scaleb(self, other, context=None):
        """Return the first operand with the exponent adjusted by the second."""
        context = getcontext() if context is None else context
        return _made(self._sign, self._n, self._exp + int(_required(other)), self._kind)._fix(context)

    def _neighbour(self, context, up):
        context = getcontext() if context is None else context
        local = context.copy()
        local.rounding = ROUND_CEILING if up else ROUND_FLOOR
        local.clear_traps()
        if self._kind == "F" and bool(self._sign) == up:
            return _made(self._sign, 10**context.prec - 1, context.Emax - context.prec + 1)
        moved = self._fix(local)
        if moved != self or self._kind:
            return moved
        return self._add(_made(int(not up), 1, context.Etiny() - 1), local)

    def next_plus(self, context=None):
        """Return the smallest number representable in the given context that is larger than the operand."""
        return self._neighbour(context, True)

    def next_minus(self, context=None):
        """Return the largest number representable in the given context that is smaller than the operand."""
        return self._neighbour(context, False)


def _grouped(whole, separator):
    first = len(whole) % 3
    groups = [whole[:first]] if first else []
    return separator.join(groups + [whole[at:at + 3] for at in range(first, len(whole), 3)])


def _padded(sign, body, fill, align, width):
    missing = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + missing
    if align == ">":
        return missing + sign + body
    if align == "=":
        return sign + missing + body
    half = len(missing) // 2
    return missing[:half] + sign + body + missing[half:]


# ---- exponentials and logarithms, in whole numbers of a small power of two ---------------------------------------------------
_ln10 = (0, 0)


def _ln_fixed(n, bits):
    """ln of n / 2**bits, between a half and sixteen, as a whole number of 2**-bits."""
    guard = 40
    one = 1 << bits + guard
    x = n << guard
    for _ in range(12):
        x = _math.isqrt(x << bits + guard)
    t = (x - one << bits + guard) // (x + one)
    square = t * t >> bits + guard
    total = 0
    k = 1
    while t:
        total += t // k
        t = t * square >> bits + guard
        k += 2
    return total << 13 >> guard


def _ln10_fixed(bits):
    global _ln10
    if _ln10[0] < bits:
        _ln10 = (bits, _ln_fixed(10 << bits, bits))
    return _ln10[1] >> _ln10[0] - bits


def _logarithm(x, places):
    """ln of a positive number, to that many digits."""
    shift = _digits(x._n) - 1
    exp = x._exp + shift
    bits = int((places + 4) * 3.33) + 30
    if exp in (-1, 0):
        # Close to 1 the logarithm is small, and more of it is needed.
        distance = abs(x - 1)
        if distance:
            bits += int(-min(0, distance.adjusted()) * 3.33)
    value = _ln_fixed((x._n << bits) // 10**shift, bits) + exp * _ln10_fixed(bits)
    return _from_fixed(value, bits, places)


def _exponential(x, places):
    bits = int((places + max(0, x.adjusted()) + 6) * 3.33) + 30
    n = -x._n if x._sign else x._n
    value = (n << bits) * 10**x._exp if x._exp >= 0 else (n << bits) // 10**-x._exp
    tens, rest = divmod(value, _ln10_fixed(bits))
    reduced = rest >> 8
    total = term = 1 << bits
    k = 1
    while term:
        term = (term * reduced >> bits) // k
        total += term
        k += 1
    for _ in range(8):
        total = total * total >> bits
    made = _from_fixed(total, bits, places)
    return _made(0, made._n, made._exp + tens)


def _from_fixed(value, bits, places):
    sign = int(value < 0)
    value = abs(value)
    if not value:
        return Decimal(0)
    exp = places - (value.bit_length() - bits) * 30103 // 100000 + 1
    n = value * 10**exp >> bits if exp >= 0 else (value >> bits) // 10**-exp
    return _made(sign, n, -exp)


def _context_method(name, arguments):
    def operate(self, *given):
        if len(given) != arguments:
            what = f"{name}() takes exactly {arguments} argument{'s' if arguments > 1 else ''} ({len(given)} given)"
            raise TypeError(what)
        first, *others = [_required(each) for each in given]
        function = getattr(first, name, None)
        return function(*others, context=self)
    operate.__name__ = name
    return operate


for _name, _count in (("compare", 2), ("exp", 1), ("fma", 3), ("ln", 1), ("log10", 1), ("logb", 1), ("max", 2), ("min", 2),
                      ("normalize", 1), ("remainder_near", 2), ("scaleb", 2), ("sqrt", 1), ("next_plus", 1), ("next_minus", 1),
                      ("to_integral_value", 1), ("to_integral_exact", 1), ("is_normal", 1), ("number_class", 1),
                      ("same_quantum", 2), ("compare_total", 2), ("copy_sign", 2)):
    setattr(Context, _name, _context_method(_name, _count))


def _operator_method(name, inner):
    def operate(self, a, b, /):
        return getattr(_required(a), inner)(_required(b), self)
    operate.__name__ = name
    return operate


for _name, _inner in (("add", "_add"), ("subtract", "_subtract"), ("multiply", "_multiply"), ("divide", "_divide"),
                      ("divide_int", "_divide_int"), ("remainder", "_remainder"), ("divmod", "_both")):
    setattr(Context, _name, _operator_method(_name, _inner))


def _simple_method(name, use):
    setattr(Context, name, use)


_simple_method("quantize", lambda self, a, b, /: _required(a).quantize(_required(b), context=self))
_simple_method("power", lambda self, a, b, modulo=None: _required(a)._power(_required(b), self) if modulo is None
               else _required(a)._power_modulo(_required(b), _required(modulo), self))
_simple_method("abs", lambda self, a, /: _required(a).copy_abs()._fix(self))
_simple_method("minus", lambda self, a, /: _required(a).copy_negate()._fix(self))
_simple_method("plus", lambda self, a, /: _required(a)._fix(self))
_simple_method("is_nan", lambda self, a, /: _required(a).is_nan())
_simple_method("is_zero", lambda self, a, /: _required(a).is_zero())
_Number.register(Decimal)
`;
