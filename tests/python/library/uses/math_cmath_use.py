# Numbers: real and complex functions.
import cmath
import math

print(math.gcd(12, 18), math.isqrt(99), math.comb(5, 2), math.hypot(3, 4))
print(math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.pi)
print(cmath.sqrt(-4), cmath.polar(1j), cmath.isclose(1 + 1j, 1 + 1j))

#> 6 9 10 5.0
#> 1.0 6 3.141592653589793
#> 2j (1.0, 1.5707963267948966) True
