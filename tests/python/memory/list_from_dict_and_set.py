import sys
cap = lambda l: (sys.getsizeof(l) - 56) // 8
for n in range(14):
    d = dict.fromkeys(range(n))
    print(n, cap(list(d)), cap(list(d.keys())), cap(list(d.values())), cap(list(d.items())), cap(list(set(d))), cap(list(frozenset(d))), cap(sorted(d)), cap([*d]))
