# What floats far away, and operators of what does not have them, say.
import math, operator

for text in r'''math.degrees(1e308)
math.fma(math.inf, 0, 1)
math.fma(1e308, 10, 1)
math.nextafter(1, 2, steps=10**30)
math.nextafter(1, 2, steps=2**60), math.nextafter(1e-323, -1e-323, steps=3), math.nextafter(0.0, -0.0, steps=3)
math.nextafter(math.nan, 2, steps=5)
operator.countOf(1, 2)
operator.delitem(1, 2)
operator.delitem("a", 0)
operator.delitem("a", "b")
operator.delitem(object(), 0)'''.split("\n"):
    try:
        print(repr(eval(text)))
    except Exception as error:
        print(type(error).__name__, error)
#> inf
#> ValueError invalid operation in fma
#> OverflowError overflow in fma
#> 2.0
#> (2.0, -5e-324, -0.0)
#> nan
#> TypeError argument of type 'int' is not iterable
#> TypeError 'int' object does not support item deletion
#> TypeError 'str' object doesn't support item deletion
#> TypeError 'str' object does not support item deletion
#> TypeError 'object' object does not support item deletion
