// The part of _decimal that computes: sums to powers, roots, exponentials.
export const DECIMAL_ARITHMETIC = String.raw`    # ---- arithmetic
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
            return _made(sign, 0, 0), None if which == "//" else self._fix(context)
        exp = min(self._exp, other._exp)
        a = self._n * 10**(self._exp - exp)
        b = other._n * 10**(other._exp - exp)
        quotient, rest = divmod(a, b)
        if quotient and _digits(quotient) > context.prec:
            wrong = context._raise([DivisionImpossible], nan)
            return wrong, wrong
        whole = None if which == "%" else _made(sign, quotient, 0)._fix(context)
        return whole, None if which == "//" else _made(self._sign, rest, exp)._fix(context)

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

    def _plus(self, context):
        """Rounded; a zero loses its sign, but where all is rounded down."""
        if not self._kind and not self._n and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self._nan(None, context) or self._fix(context)

    def _minus(self, context):
        return self._nan(None, context) or self.copy_negate()._plus(context)

    def _magnitude(self, context):
        return self._nan(None, context) or self.copy_abs()._fix(context)

    def __neg__(self):
        return self._minus(getcontext())

    def __pos__(self):
        return self._plus(getcontext())

    def __abs__(self):
        return self._magnitude(getcontext())

    def copy_abs(self):
        return _made(0, self._n, self._exp, self._kind)

    def copy_negate(self):
        return _made(1 - self._sign, self._n, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _made(_required(other)._sign, self._n, self._exp, self._kind)

    def fma(self, other, third, context=None):
        """Fused multiply-add. Return self*other+third with no rounding of the intermediate product."""
        context = _context_of(context)
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
            return _made(sign, 1, 2 * context.Emin if huge else 2 * context.Emax + 1)._fix(context, ROUND_HALF_EVEN)
        result = _exponential(product, context.prec + 6)
        result = _made(sign, result._n, result._exp)
        return context._raise([Inexact, Rounded], None) or result._fix(context)

    def sqrt(self, context=None):
        """Return the square root of the argument to full precision."""
        context = _context_of(context)
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
        context = _context_of(context)
        found = self._nan(None, context)
        if found is not None:
            return found
        if self._kind:
            return Decimal(0) if self._sign else self
        if not self:
            return Decimal(1)
        if self.adjusted() > 20:
            return _made(0, 1, 2 * context.Emin if self._sign else 2 * context.Emax + 1)._fix(context, ROUND_HALF_EVEN)
        found = _exponential(self, context.prec + 6)
        # No such power of e is a decimal number: one more digit says that there are others behind those that were found.
        return _made(0, 10 * found._n + 1, found._exp - 1)._fix(context, ROUND_HALF_EVEN)

    def ln(self, context=None):
        """Return the natural (base e) logarithm of the operand."""
        context = _context_of(context)
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
        return _logarithm(self, context.prec + 6)._fix(context, ROUND_HALF_EVEN)

    def log10(self, context=None):
        """Return the base ten logarithm of the operand."""
        context = _context_of(context)
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
            return Decimal(self.adjusted())._fix(context, ROUND_HALF_EVEN)
        high = Context(context.prec + 8, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
        return _logarithm(self, high.prec)._divide(_logarithm(Decimal(10), high.prec), high)._fix(context, ROUND_HALF_EVEN)

    def logb(self, context=None):
        """Return the adjusted exponent of the operand as a Decimal instance."""
        context = _context_of(context)
        if self._kind:
            return self._nan(None, context) or self.copy_abs()
        if not self._n:
            return context._raise([DivisionByZero], _made(1, 0, 0, "F"))
        return Decimal(self.adjusted())._fix(context)

`;
