import sys
b = bytearray(100)
s = [sys.getsizeof(b)]
for n in (90, 60, 40, 10, 1, 0):
    del b[n:]
    s.append(sys.getsizeof(b))
print(s)
b = bytearray(b"abcdef")
del b[:3]
print(sys.getsizeof(b), b)
b += b"x" * 100
print(sys.getsizeof(b))
b.pop()
print(sys.getsizeof(b), sys.getsizeof(bytearray(b)), sys.getsizeof(b[:]), sys.getsizeof(b + b""))
