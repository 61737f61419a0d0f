import sys
print([sys.getsizeof(bytes(n)) for n in range(5)], sys.getsizeof(b"abc" * 3), sys.getsizeof(b"x" + b"y"), sys.getsizeof(b"abc"[1:]), sys.getsizeof(bytes([1, 2])))
