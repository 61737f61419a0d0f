import sys
print([sys.getsizeof([k for k in range(n) if k % 2]) for n in range(0, 40, 3)])
