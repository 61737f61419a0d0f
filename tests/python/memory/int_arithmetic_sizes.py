import sys
n = 2**30
print(sys.getsizeof(n - 1), sys.getsizeof(n * n), sys.getsizeof(n * n - 1), sys.getsizeof((n * n) // n), sys.getsizeof(-n), sys.getsizeof(n >> 1), sys.getsizeof(n & 1), sys.getsizeof(~n))
print(sys.getsizeof(10**20 - 10**20 + 5), sys.getsizeof(int("9" * 50)), sys.getsizeof(2**300 % 7), sys.getsizeof(int.from_bytes(b"\xff" * 8, "little")))
