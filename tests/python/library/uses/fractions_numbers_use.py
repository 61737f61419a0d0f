# Exact fractions, and the tower of numbers.
from fractions import Fraction
import numbers

print(Fraction(3, 6) + Fraction("0.25"), Fraction(0.5), float(Fraction(1, 3)))
print(isinstance(Fraction(1), numbers.Rational), isinstance(1j, numbers.Real))
print(Fraction(22, 7).limit_denominator(5), repr(Fraction(-1, 2)))

#> 3/4 1/2 0.3333333333333333
#> True False
#> 16/5 Fraction(-1, 2)
