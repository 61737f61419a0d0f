import ctypes
s = {1, 2, 3}; a = id(s); r = lambda o: ctypes.c_ssize_t.from_address(a + o).value
print(r(16), r(24), r(32)); s.discard(2); print(r(16), r(24), r(32)); s.update(range(10)); print(r(24), r(32))
