import sys
def f():
    a = []
    b = a
    return sys.getrefcount(b)
def g():
    a = []; b = a; return sys.getrefcount(b)
def h():
    return sys.getrefcount(x := [])
def k():
    if (x := []) is not None:
        return sys.getrefcount(x)
print(f(), g(), h(), k())
