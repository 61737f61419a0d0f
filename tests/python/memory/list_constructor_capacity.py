import sys
cap = lambda l: (sys.getsizeof(l) - 56) // 8
for n in range(14):
    t = tuple(range(n))
    print(n, cap(list(t)), cap(list(range(n))), cap(sorted(t)), cap([*t]), cap([*t, 1]), cap(list("x" * n)), cap([i for i in t]))
