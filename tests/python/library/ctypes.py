# Memory read by address.
import ctypes, sys
x = [1,2,3]
print(ctypes.c_long.from_address(id(x)).value, ctypes.c_ssize_t.from_address(id(x)+16).value)
y = x; print(ctypes.c_long.from_address(id(x)).value)
print(ctypes.cast(id(x), ctypes.py_object).value is x, ctypes.sizeof(ctypes.c_int), ctypes.c_int(5), ctypes.c_int(5).value)
f = 3.5; print(ctypes.c_double.from_address(id(f)+16).value)
print(ctypes.string_at(id("hello")+40, 5))
a = (ctypes.c_long * 3).from_address(id(x)); print(len(a), a[2])
#> 1 3
#> 2
#> True 4 c_int(5) 5
#> 3.5
#> b'hello'
#> 3 3
