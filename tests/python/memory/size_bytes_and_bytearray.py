import sys
print([sys.getsizeof(bytes(n)) for n in (0, 1, 2, 10, 100)])
print([sys.getsizeof(bytearray(n)) for n in (0, 1, 2, 10, 100)])
b = bytearray()
sizes = []
for i in range(40):
    b.append(i)
    sizes.append(sys.getsizeof(b))
print(sizes)
b = bytearray(b"abc")
b += b"defgh"
print(sys.getsizeof(b))
b.extend(range(30))
print(sys.getsizeof(b))
del b[5:]
print(sys.getsizeof(b))
b.clear()
print(sys.getsizeof(b))
