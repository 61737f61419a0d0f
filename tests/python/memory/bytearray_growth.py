import sys
b = bytearray(); s = []
for k in range(40):
    b.append(k); s.append(sys.getsizeof(b))
print(s)
