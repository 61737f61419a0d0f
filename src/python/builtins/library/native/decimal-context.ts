// The part of _decimal that says how numbers are rounded and what is raised: signals, contexts, the current one.
export const DECIMAL_CONTEXT = String.raw`"""C decimal arithmetic module"""

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


# What libmpdec has a bit for, in their order; several of them are an InvalidOperation.
_bits = (Clamped, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidContext,
         InvalidOperation, FloatOperation, Overflow, Rounded, Subnormal, Underflow)


class SignalDict(dict):
    __module__ = "decimal"

    def __init__(self, signals):
        dict.__init__(self, dict.fromkeys(_signals, False))
        self._conditions = set(getattr(signals, "_conditions", ()))
        for each, value in signals.items():
            if each not in _signals:
                raise KeyError("invalid error flag")
            dict.__setitem__(self, each, bool(value))
            if value and not self._conditions & self._of(each):
                self._conditions |= self._of(each)

    def _of(self, signal):
        """The conditions that are that signal."""
        return {each for each in _bits if _conditions.get(each, each) is signal}

    def __setitem__(self, key, value):
        if key not in _signals:
            raise KeyError("invalid error flag")
        dict.__setitem__(self, key, bool(value))
        if value:
            self._conditions |= self._of(key)
        else:
            self._conditions -= self._of(key)

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def _note(self, condition):
        dict.__setitem__(self, _conditions.get(condition, condition), True)
        self._conditions.add(condition)

    def _names(self):
        found = [_conditions.get(each, each).__name__ for each in _bits if each in self._conditions]
        return ", ".join(dict.fromkeys(found))


def _flags(given):
    if isinstance(given, dict):
        return SignalDict(given)
    if not isinstance(given, (list, tuple)):
        raise TypeError("argument must be a signal dict")
    if any(each not in _signals for each in given):
        raise KeyError("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
                       "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]")
    return SignalDict({each: each in given for each in _signals})


def _check_rounding(given):
    if given not in _roundings:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                        "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")


def _rounding_of(given, context):
    if given is None:
        return context.rounding
    _check_rounding(given)
    return given


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
                raise TypeError("an integer is required")
            if not -1 << 63 <= value < 1 << 63:
                raise OverflowError("Python int too large to convert to C ssize_t")
            value = int(value)
            if name == "prec" and not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
            if name == "Emin" and not MIN_EMIN <= value <= 0:
                raise ValueError("valid range for Emin is [MIN_EMIN, 0]")
            if name == "Emax" and not 0 <= value <= MAX_EMAX:
                raise ValueError("valid range for Emax is [0, MAX_EMAX]")
            if name in ("capitals", "clamp") and value not in (0, 1):
                raise ValueError(f"valid values for {name} are 0 or 1")
        elif name == "rounding":
            _check_rounding(value)
        elif name in ("flags", "traps"):
            if not isinstance(value, SignalDict):
                value = _flags(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{self.flags._names()}], "
                f"traps=[{self.traps._names()}])")

    def copy(self):
        """Return a duplicate of the context with all flags cleared."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags,
                       self.traps)

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

    def canonical(self, x, /):
        """Return a new instance of x."""
        if not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return x

    def is_canonical(self, x, /):
        """Return True if x is canonical, False otherwise."""
        if not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return True

    def radix(self):
        """Return 10."""
        return Decimal(10)

    def power(self, a, b, modulo=None):
        """Compute a**b. If 'a' is negative, then 'b' must be integral."""
        a, b = _required(a), _required(b)
        return a._power(b, self) if modulo is None else a._power_modulo(b, _required(modulo), self)

    def _raise(self, conditions, result=None):
        """Notes what happened; raises what is trapped."""
        trapped = []
        for each in conditions:
            self.flags._note(each)
            if self.traps[_conditions.get(each, each)]:
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


def _context_of(given):
    """That of an optional argument."""
    if given is None:
        return getcontext()
    if not isinstance(given, Context):
        raise TypeError("optional argument must be a context")
    return given


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
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(ctx, name, value)
    return ContextManager(ctx)


IEEE_CONTEXT_MAX_BITS = 512


def IEEEContext(bits, /):
    """Return a context object initialized to the proper values for one of the IEEE interchange formats."""
    if not isinstance(bits, int):
        raise TypeError("an integer is required")
    if bits <= 0 or bits % 32 or bits > IEEE_CONTEXT_MAX_BITS:
        raise ValueError(f"argument must be a multiple of 32, with a maximum of {IEEE_CONTEXT_MAX_BITS}")
    emax = 3 * (1 << bits // 16 + 3)
    return Context(9 * (bits // 32) - 2, ROUND_HALF_EVEN, 1 - emax, emax, 1, 1, [], [])


`;
