// The part of _decimal behind its class: logarithms in whole numbers, and the methods that a context has of each operation.
export const DECIMAL_FUNCTIONS = String.raw`# ---- exponentials and logarithms, in whole numbers of a small power of two ---------------------------------------------------
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
