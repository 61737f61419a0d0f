import ctypes, gc
l = []; r = lambda: [ctypes.c_ssize_t.from_address(id(l) - k).value != 0 for k in (16, 8)]
print(r())
