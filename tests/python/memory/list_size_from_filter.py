import sys
print([sys.getsizeof(list(filter(None, range(n)))) for n in range(20)])
