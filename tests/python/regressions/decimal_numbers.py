# Decimal numbers: exact arithmetic, contexts that round, signals, text, and comparison with other numbers.
import math
from decimal import *
from fractions import Fraction


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


D = Decimal
print(D("0.1") + D("0.2"), D(1) / D(3), D("1.10") * 3, D(7) // 2, D(-7) % 3, divmod(D("7.5"), 2), D(2) ** 10, D(2) ** D("0.5"))
#> 0.3 0.3333333333333333333333333333 3.30 3 -1 (Decimal('3'), Decimal('1.5')) 1024 1.414213562373095048801688724
print(repr(D("1E+3")), D("1E-7"), D("0.000001"), D(0.1), D((1, (3, 1, 4), -2)), D("-0"), D("  12_000.50 "), D("Infinity"), D("NaN"))
#> Decimal('1E+3') 1E-7 0.000001 0.1000000000000000055511151231257827021181583404541015625 -3.14 -0 12000.50 Infinity NaN
print(D(2).sqrt(), D(1).exp(), D(2).ln(), D(1000).log10(), D(2).log10())
#> 1.414213562373095048801688724 2.718281828459045235360287471 0.6931471805599453094172321215 3 0.3010299956639811952137388947
print([str(D(x).quantize(D("0.1"), rounding=r)) for r in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING) for x in ("1.25", "-1.29")])
#> ['1.2', '-1.3', '1.3', '-1.3', '1.2', '-1.2', '1.3', '-1.2']
print(round(D("2.675"), 2), round(D("2.5")), int(D("-7.9")), math.floor(D("-1.5")), float(D("1e-5")), D("3.140").normalize())
#> 2.68 2 -7 -2 1e-05 3.14
print(f"{D('1234567.891'):,.2f} {D('0.5'):.1%} {D('12.3'):>8} {D('-1.5'):+08.2f} {D('123456'):.3e} {D('1E+5')} {D('100'):g}")
#> 1,234,567.89 50.0%     12.3 -0001.50 1.235e+5 1E+5 100
print(D("1.5") == 1.5, D("0.1") == 0.1, D("0.5") == Fraction(1, 2), hash(D("1.0")) == hash(1), {D(1): "one"}[1], D(1) < 1.5, max(D(1), 2))
#> True False True True one True 2
print(D("3.14").as_tuple(), D("0.25").as_integer_ratio(), D("123.45").adjusted(), D("-5").copy_abs(), D("1.1").compare(D("1.10")))
#> DecimalTuple(sign=0, digits=(3, 1, 4), exponent=-2) (1, 4) 2 5 0
for action in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("x"), lambda: D(-1).sqrt(), lambda: D(1) + 1.5, lambda: D("1e999999") * 10,
               lambda: D("123.45").quantize(D("1e-30")), lambda: D(1) < "a", lambda: hash(D("sNaN")), lambda: D(None), lambda: D(1).x):
    attempt(action)
#> DivisionByZero: [<class 'decimal.DivisionByZero'>]
#> InvalidOperation: [<class 'decimal.DivisionUndefined'>]
#> InvalidOperation: [<class 'decimal.ConversionSyntax'>]
#> InvalidOperation: [<class 'decimal.InvalidOperation'>]
#> TypeError: unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
#> Overflow: [<class 'decimal.Overflow'>]
#> InvalidOperation: [<class 'decimal.InvalidOperation'>]
#> TypeError: '<' not supported between instances of 'decimal.Decimal' and 'str'
#> TypeError: Cannot hash a signaling NaN value
#> TypeError: conversion from NoneType to Decimal is not supported
#> AttributeError: 'decimal.Decimal' object has no attribute 'x'
getcontext().clear_flags()
print(getcontext())
#> Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])
with localcontext(prec=5) as context:
    print(D(1) / 3, context.flags[Inexact], D(10) / 4)  #> 0.33333 True 2.5
getcontext().prec = 50
print(D(1) / 7, D(2).sqrt(), sum([D("0.1")] * 10))
#> 0.14285714285714285714285714285714285714285714285714 1.4142135623730950488016887242096980785696718753769 1.0
print(Context(prec=3, rounding=ROUND_UP).divide(1, 3), Context(prec=3).create_decimal("1.23456"), ExtendedContext.divide(1, 0))
#> 0.334 1.23 Infinity
