import sys
print([sys.getsizeof(list(reversed([0] * n))) for n in range(12)])
print([sys.getsizeof(list(enumerate([0] * n))) for n in range(12)])
