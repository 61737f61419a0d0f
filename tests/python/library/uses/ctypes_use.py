# Memory by address: an object's reference count, and the object again.
import ctypes

cell = [1, 2, 3]
print(ctypes.c_ssize_t.from_address(id(cell)).value)
other = cell
print(ctypes.c_ssize_t.from_address(id(cell)).value)
print(ctypes.cast(id(cell), ctypes.py_object).value is cell)
print(ctypes.sizeof(ctypes.c_double), ctypes.c_int32(7).value)

#> 1
#> 2
#> True
#> 8 7
