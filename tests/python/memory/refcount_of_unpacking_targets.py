import sys
def f():
    l = [[], []]
    a, b = l
    c, *d = l
    (e, g), h = (l, 1)
    return [sys.getrefcount(x) for x in (a, b, c, e, g)], sys.getrefcount(d), sys.getrefcount(l)
print(f())
