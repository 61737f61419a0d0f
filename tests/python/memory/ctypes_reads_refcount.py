import ctypes
x = []
print(ctypes.c_uint32.from_address(id(x)).value)
y = x
print(ctypes.c_uint32.from_address(id(x)).value)
z = [x, x]
print(ctypes.c_uint32.from_address(id(x)).value)
del y, z
print(ctypes.c_uint32.from_address(id(x)).value)
