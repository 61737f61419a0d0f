import sys
print([sys.getsizeof(list(zip(range(n), range(n)))) for n in range(20)])
