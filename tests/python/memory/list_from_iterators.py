import sys
cap = lambda l: (sys.getsizeof(l) - 56) // 8
for n in range(20):
    r = range(n)
    print(n, cap(list(i for i in r)), cap(list(map(str, r))), cap(list(zip(r, r))), cap(list(filter(None, r))), cap(list(enumerate(r))), cap(list(iter(r))))
