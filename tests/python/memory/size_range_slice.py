import sys
print(sys.getsizeof(range(0)), sys.getsizeof(range(10**30)), sys.getsizeof(slice(1)), sys.getsizeof(slice(1, 2, 3)))
