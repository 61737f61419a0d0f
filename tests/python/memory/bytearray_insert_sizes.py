import sys
b = bytearray(); s = []
for k in range(20): b.insert(0, k); s.append(sys.getsizeof(b))
print(s)
b[3:5] = b"0123456789"; print(sys.getsizeof(b)); b[:] = b""; print(sys.getsizeof(b))
