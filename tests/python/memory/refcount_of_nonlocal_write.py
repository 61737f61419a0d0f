import sys
def f():
    x = []
    y = x
    def g():
        nonlocal x
        r = sys.getrefcount(x); x = None
        return r
    a = g(); return a, sys.getrefcount(y)
print(f())
