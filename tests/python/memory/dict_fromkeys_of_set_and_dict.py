import sys
print([sys.getsizeof(dict.fromkeys(set(range(n)))) for n in range(0, 24, 2)])
print([sys.getsizeof(dict.fromkeys(dict.fromkeys(range(n)))) for n in range(0, 24, 2)])
