// The part of _decimal that moves digits and takes numbers of ones and zeros for truth values; it ends the class.
export const DECIMAL_LOGIC = String.raw`    def next_toward(self, other, context=None):
        """The number closest to the operand in the direction of the second operand."""
        context = _context_of(context)
        other = _required(other)
        found = self._nan(other, context)
        if found is not None:
            return found
        order = self._compared(other)
        if not order:
            return self.copy_sign(other)
        result = self._neighbour(context, order < 0)
        if result._kind:
            return context._raise([Overflow, Inexact, Rounded], result)
        if result.adjusted() < context.Emin:
            happened = [Underflow, Subnormal, Inexact, Rounded] + ([] if result._n else [Clamped])
            return context._raise(happened, result)
        return result

    def _whole(self, most):
        """Of an operand that counts digits: its number, or None where it is no whole number up to that."""
        if self._kind or self._exp or self._n > most:
            return None
        return -self._n if self._sign else self._n

    def scaleb(self, other, context=None):
        """Return the first operand with the exponent adjusted by the second."""
        context = _context_of(context)
        other = _required(other)
        found = self._nan(other, context)
        if found is not None:
            return found
        count = other._whole(2 * (context.Emax + context.prec))
        if count is None:
            return context._raise([InvalidOperation], _made(0, 0, 0, "n"))
        if self._kind:
            return self
        return _made(self._sign, self._n, self._exp + count)._fix(context)

    def _moved(self, other, context, move):
        context = _context_of(context)
        other = _required(other)
        found = self._nan(other, context)
        if found is not None:
            return found
        count = other._whole(context.prec)
        if count is None:
            return context._raise([InvalidOperation], _made(0, 0, 0, "n"))
        if self._kind:
            return self
        return _made(self._sign, move(self._n % 10**context.prec, count, context.prec), self._exp)

    def rotate(self, other, context=None):
        """Rotate the coefficient by the second operand, to the left where that is positive."""
        def turn(n, count, places):
            left = 10 ** (places - count % places)
            return n % left * 10**(count % places) + n // left
        return self._moved(other, context, turn)

    def shift(self, other, context=None):
        """Shift the coefficient by the second operand, to the left where that is positive."""
        return self._moved(other, context,
                           lambda n, count, places: n * 10**count % 10**places if count >= 0 else n // 10**-count)

    def _bits(self, context):
        """The digits of a number of ones and zeros, last first; None for any other."""
        text = _text_of(self._n)
        if self._kind or self._sign or self._exp or set(text) - {"0", "1"}:
            return None
        return text[::-1][:context.prec]

    def _by_digits(self, others, context, table):
        context = _context_of(context)
        given = [each._bits(context) for each in (self, *map(_required, others))]
        if None in given:
            return context._raise([InvalidOperation], _made(0, 0, 0, "n"))
        columns = zip(*[each.ljust(context.prec, "0") for each in given])
        return _made(0, _number_of("".join([str(table(*map(int, column))) for column in columns])[::-1]), 0)

    def logical_and(self, other, context=None):
        """Return the digit-wise and of the two (logical) operands."""
        return self._by_digits([other], context, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        """Return the digit-wise or of the two (logical) operands."""
        return self._by_digits([other], context, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        """Return the digit-wise exclusive or of the two (logical) operands."""
        return self._by_digits([other], context, lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        """Return the digit-wise inversion of the (logical) operand."""
        return self._by_digits([], context, lambda a: 1 - a)


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


`;
