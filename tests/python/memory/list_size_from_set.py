import sys
print([sys.getsizeof(list(set(range(n)))) for n in range(12)])
print([sys.getsizeof(list(frozenset(range(n)))) for n in range(12)])
