import sys
def f():
    r = []
    for x in [[], []]: r.append(sys.getrefcount(x))
    r.append(sys.getrefcount(x))
    for i, y in enumerate([[]]): r.append(sys.getrefcount(y))
    for k, v in {"a": []}.items(): r.append(sys.getrefcount(v))
    for (p, q) in zip([[]], [[]]): r.append(sys.getrefcount(p))
    return r
print(f())
