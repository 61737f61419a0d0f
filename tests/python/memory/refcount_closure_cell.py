import sys
def outer():
    x = []
    def inner(): return sys.getrefcount(x)
    return inner(), sys.getrefcount(x), inner
a, b, f = outer()
print(a, b, f(), sys.getrefcount(f.__closure__[0]))
