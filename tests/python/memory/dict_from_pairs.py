import sys
print([sys.getsizeof(dict([(k, k) for k in range(n)])) for n in range(0, 24, 2)])
print([sys.getsizeof(dict(zip("abcdefghijklmnop"[:n], range(n)))) for n in range(16)])
