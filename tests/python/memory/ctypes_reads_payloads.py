import ctypes
s = "hello"
print(ctypes.c_ssize_t.from_address(id(s) + 16).value)
b = b"abc"
print(ctypes.string_at(id(b) + 32, 3), ctypes.string_at(id(b) + 32))
n = 12345
print(ctypes.c_uint32.from_address(id(n) + 24).value)
m = 2**30 + 7
print(ctypes.c_uint32.from_address(id(m) + 24).value, ctypes.c_uint32.from_address(id(m) + 28).value)
