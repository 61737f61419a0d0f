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


# ---- the methods of a context: an operation under it, on what can be made into numbers
def _context_method(name, count, operation):
    def operate(self, *given):
        if len(given) != count:
            if count == 1:
                raise TypeError(f"Context.{name}() takes exactly one argument ({len(given)} given)")
            raise TypeError(f"function takes exactly {count} arguments ({len(given)} given)")
        return operation(self, *[_required(each) for each in given])
    operate.__name__ = name
    operate.__qualname__ = f"Context.{name}"
    setattr(Context, name, operate)


# What a number does under a context, and what it does without one.
for _count, _names in ((1, "exp is_normal is_subnormal ln log10 logb logical_invert next_minus next_plus normalize "
                           "number_class sqrt to_integral to_integral_exact to_integral_value"),
                       (2, "compare compare_signal compare_total compare_total_mag logical_and logical_or logical_xor max "
                           "max_mag min min_mag next_toward quantize remainder_near rotate same_quantum scaleb shift"),
                       (3, "fma")):
    for _name in _names.split():
        _context_method(_name, _count, lambda context, first, *others, _name=_name:
                        getattr(first, _name)(*others, context=context))
for _count, _names in ((1, "copy_abs copy_negate is_finite is_infinite is_nan is_qnan is_signed is_snan is_zero"),
                       (2, "copy_sign")):
    for _name in _names.split():
        _context_method(_name, _count, lambda context, first, *others, _name=_name: getattr(first, _name)(*others))
for _name, _inner in (("add", "_add"), ("subtract", "_subtract"), ("multiply", "_multiply"), ("divide", "_divide"),
                      ("divide_int", "_divide_int"), ("remainder", "_remainder"), ("divmod", "_both")):
    _context_method(_name, 2, lambda context, a, b, _inner=_inner: getattr(a, _inner)(b, context))
for _name, _inner in (("abs", "_magnitude"), ("minus", "_minus"), ("plus", "_plus")):
    _context_method(_name, 1, lambda context, a, _inner=_inner: getattr(a, _inner)(context))
_context_method("copy_decimal", 1, lambda context, a: a)
_context_method("to_sci_string", 1, lambda context, a: a._text(context))
_context_method("to_eng_string", 1, lambda context, a: a._text(context, True))
_Number.register(Decimal)
`;
