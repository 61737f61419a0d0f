import ctypes
P = ctypes.c_size_t
x = [1, 2, 3]
print(P.from_address(id(x) + 8).value == id(list))
print(ctypes.c_ssize_t.from_address(id(x) + 16).value, ctypes.c_ssize_t.from_address(id(x) + 32).value)
items = P.from_address(id(x) + 24).value
print([P.from_address(items + 8 * i).value == id(x[i]) for i in range(3)])
t = ("a", "b")
print(ctypes.c_ssize_t.from_address(id(t) + 16).value)
d = {"a": 1, "b": 2}
print(ctypes.c_ssize_t.from_address(id(d) + 16).value)
f = 1.5
print(ctypes.c_double.from_address(id(f) + 16).value)
