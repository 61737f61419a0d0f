import sys
cap = lambda l: (sys.getsizeof(l) - 56) // 8
for n in range(0, 30):
    print(n, cap(("a " * n).split()), cap(("a," * n).split(",")), cap(("a, " * n).split(", ")), cap(("a\n" * n).splitlines()))
