// The part of _decimal that compares numbers, and gives them another exponent.
export const DECIMAL_COMPARISON = String.raw`    # ---- comparison
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
        context = _context_of(context)
        other = _required(other)
        found = self._nan(other, context)
        return Decimal(self._compared(other)) if found is None else found

    def compare_signal(self, other, context=None):
        """Identical to compare, except that all NaNs signal."""
        context = _context_of(context)
        other = _required(other)
        for kind in ("N", "n"):
            for each in (self, other):
                if each._kind == kind:
                    return context._raise([InvalidOperation], each._quiet(context))
        return Decimal(self._compared(other))

    def _total(self, other):
        """-1, 0 or 1 in the order of all representations: NaNs are outermost, and 1.0 comes before 1."""
        if self._sign != other._sign:
            return -1 if self._sign else 1
        ranks = [{"n": 2, "N": 1}.get(each._kind, 0) for each in (self, other)]
        order = (ranks[0] > ranks[1]) - (ranks[0] < ranks[1])
        if not order and ranks[0]:
            order = (self._n > other._n) - (self._n < other._n)
        elif not order:
            order = self.copy_abs()._compared(other.copy_abs()) or (self._exp > other._exp) - (self._exp < other._exp)
        return -order if self._sign else order

    def compare_total(self, other, context=None):
        """Compare two operands using their abstract representation."""
        _context_of(context)
        return Decimal(self._total(_required(other)))

    def compare_total_mag(self, other, context=None):
        """Compare two operands using their abstract representation as in compare_total, but without their signs."""
        _context_of(context)
        return Decimal(self.copy_abs()._total(_required(other).copy_abs()))

    def _chosen(self, other, context, wanted, by_magnitude=False):
        context = _context_of(context)
        other = _required(other)
        if self._kind == "n" and not other._kind == "N" and not other.is_nan():
            return other._fix(context)
        if other._kind == "n" and not self.is_nan():
            return self._fix(context)
        found = self._nan(other, context)
        if found is not None:
            return found
        order = self.copy_abs()._compared(other.copy_abs()) if by_magnitude else 0
        order = order or self._compared(other) or self._total(other)
        return (self if order == wanted or order == 0 else other)._fix(context)

    def max(self, other, context=None):
        """Maximum of self and other."""
        return self._chosen(other, context, 1)

    def min(self, other, context=None):
        """Minimum of self and other."""
        return self._chosen(other, context, -1)

    def max_mag(self, other, context=None):
        """As the max() method, but the comparison is done using the absolute values of the operands."""
        return self._chosen(other, context, 1, True)

    def min_mag(self, other, context=None):
        """As the min() method, but the comparison is done using the absolute values of the operands."""
        return self._chosen(other, context, -1, True)

    # ---- shape
    def quantize(self, exp, rounding=None, context=None):
        """Return a value equal to the first operand after rounding and having the exponent of the second."""
        context = _context_of(context)
        exp = _required(exp)
        rounding = _rounding_of(rounding, context)
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
        if self._n and result._exp > self._exp:
            if result != self:
                happened.append(Inexact)
            happened.append(Rounded)
        return context._raise(happened, result)._fix(context)

    def same_quantum(self, other, context=None):
        """Test whether self and other have the same exponent or whether both are NaN."""
        other = _required(other)
        if self._kind or other._kind:
            return (self.is_nan() and other.is_nan()) or (self._kind == "F" and other._kind == "F")
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        """Round to the nearest integer without signaling Inexact or Rounded."""
        context = _context_of(context)
        rounding = _rounding_of(rounding, context)
        if self._kind:
            return self._nan(None, context) or self
        return self if self._exp >= 0 else self._rescaled(0, rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Round to the nearest integer, signaling Inexact or Rounded as appropriate."""
        context = _context_of(context)
        result = self.to_integral_value(rounding, context)
        if not self._kind and self._n and self._exp < 0:
            context._raise([Inexact, Rounded] if result != self else [Rounded])
        return result

    def normalize(self, context=None):
        """Normalize the number by stripping trailing 0s."""
        context = _context_of(context)
        found = self._nan(None, context)
        if found is not None:
            return found
        result = self._fix(context)
        if result._kind:
            return result
        if not result._n:
            return _made(result._sign, 0, 0)
        n, exp = result._n, result._exp
        highest = context.Etop() if context.clamp else context.Emax
        while n % 10 == 0 and exp < highest:
            n //= 10
            exp += 1
        return _made(result._sign, n, exp)

    def canonical(self):
        return self

    def remainder_near(self, other, context=None):
        """Return the remainder from dividing self by other, nearest to zero."""
        context = _context_of(context)
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

    def _neighbour(self, context, up):
        context = _context_of(context)
        found = self._nan(None, context)
        if found is not None:
            return found
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

`;
