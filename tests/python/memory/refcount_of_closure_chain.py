import sys
def f():
    x = []
    def g():
        def h(): return sys.getrefcount(x)
        return h(), sys.getrefcount(x)
    return g(), sys.getrefcount(x)
print(f())
