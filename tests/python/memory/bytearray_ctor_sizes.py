import sys
print([sys.getsizeof(bytearray(n)) for n in range(10)], sys.getsizeof(bytearray([1, 2, 3])), sys.getsizeof(bytearray(b"abc")), sys.getsizeof(bytearray("abc", "utf8")))
print(sys.getsizeof(bytearray(b"abc") + b"d"), sys.getsizeof(bytearray(b"ab") * 3), sys.getsizeof(bytearray(b"abcdef")[1:3]), sys.getsizeof(bytearray(x for x in range(20))))
