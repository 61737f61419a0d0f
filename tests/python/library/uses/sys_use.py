# The interpreter about itself.
import sys

print(sys.version_info[:2], sys.byteorder, sys.maxsize, sys.implementation.name)
print(sys.getsizeof([]), sys.getrefcount(object()), sys.getrecursionlimit(), sys.float_info.dig)
print("json" in sys.stdlib_module_names, "sys" in sys.builtin_module_names, sys.intern("ab") is sys.intern("ab"))
print(type(sys.modules).__name__, sys.modules["sys"] is sys, sys.flags.optimize)

#> (3, 14) little 9223372036854775807 cpython
#> 56 1 1000 15
#> True True True
#> dict True 0
