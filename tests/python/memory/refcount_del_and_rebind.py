import sys
def f():
    a = []
    b = a
    r = [sys.getrefcount(a)]
    b = None
    r.append(sys.getrefcount(a))
    b = a
    del a
    r.append(sys.getrefcount(b))
    return r
print(f())
