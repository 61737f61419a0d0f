import sys
def f():
    l = [[]]
    i = iter(l); a = sys.getrefcount(l); next(i); b = sys.getrefcount(l); next(i, None); c = sys.getrefcount(l)
    return a, b, c
print(f())
