// The part of _decimal about what a number consists of, other types of number, and rounding to a context.
export const DECIMAL_ROUNDING = String.raw`    # ---- parts
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
        context = _context_of(context)
        return not self._kind and bool(self._n) and self.adjusted() >= context.Emin

    def is_subnormal(self, context=None):
        context = _context_of(context)
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

    def _fix(self, context, rounding=None):
        """As the context has it: its precision, its exponents, its flags."""
        if self._kind:
            return self
        if rounding is None:
            rounding = context.rounding
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
            return self._overflowed(context, rounding)
        subnormal = lowest < tiny
        if subnormal:
            lowest = tiny
        if exp < lowest:
            count = lowest - exp
            if count > _digits(n) + 1:
                n, lost = _dropped(sign, 1, 2, rounding)
            else:
                n, lost = _dropped(sign, n, count, rounding)
            if n and _digits(n) > context.prec:
                n //= 10
                lowest += 1
            if lowest > top:
                return self._overflowed(context, rounding)
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

    def _overflowed(self, context, rounding):
        down = (rounding in (ROUND_DOWN, ROUND_05UP) or (rounding == ROUND_CEILING and self._sign)
                or (rounding == ROUND_FLOOR and not self._sign))
        if down:
            result = _made(self._sign, 10**context.prec - 1, context.Emax - context.prec + 1)
        else:
            result = _made(self._sign, 0, 0, "F")
        return context._raise([Overflow, Inexact, Rounded], result)

    def _quiet(self, context):
        """A NaN that signals nothing. What it carries has no more digits than other numbers."""
        return _made(self._sign, self._n % 10**(context.prec - context.clamp), 0, "n")

    def _nan(self, other, context):
        """What an operation on these gives because one is no number; None where both are."""
        for kind in ("N", "n"):
            for each in (self, other):
                if each is not None and each._kind == kind:
                    found = each._quiet(context)
                    return context._raise([InvalidOperation], found) if kind == "N" else found
        return None

`;
