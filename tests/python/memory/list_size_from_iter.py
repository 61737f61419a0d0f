import sys
print([sys.getsizeof(list(iter(range(n)))) for n in range(12)])
print([sys.getsizeof(list(iter([0] * n))) for n in range(12)])
print([sys.getsizeof(list(iter("x" * n))) for n in range(12)])
