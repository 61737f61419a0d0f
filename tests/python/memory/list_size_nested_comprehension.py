import sys
print([sys.getsizeof([a for a in range(n) for b in range(n)]) for n in range(8)])
