import sys
cap = lambda l: (sys.getsizeof(l) - 56) // 8
for n in range(8):
    a, *b = range(n + 1)
    *c, d = range(n + 1)
    e, *f, g = range(n + 2)
    print(n, cap(b), cap(c), cap(f))
