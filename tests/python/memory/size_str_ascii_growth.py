import sys
print([sys.getsizeof("x" * n) for n in range(12)])
print([sys.getsizeof("\xe9" * n) for n in range(2, 8)])
print([sys.getsizeof("\u0394" * n) for n in range(1, 8)])
print([sys.getsizeof("\U00010000" * n) for n in range(1, 8)])
