import sys
print([sys.getsizeof(sorted(range(n))) for n in range(12)])
print([sys.getsizeof(sorted({*range(n)})) for n in range(12)])
print([sys.getsizeof(sorted(x for x in range(n))) for n in range(12)])
