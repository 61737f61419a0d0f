import sys
for n in (0, 1, -1, 2**30 - 1, 2**30, -2**30, 2**60 - 1, 2**60, 2**90, 10**100, True, False): print(sys.getsizeof(n))
print(sys.getsizeof(2**60 - 2**60), sys.getsizeof((2**60) >> 31), sys.getsizeof(2**61 // 2**31))
