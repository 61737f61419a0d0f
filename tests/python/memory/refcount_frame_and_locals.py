import sys
def f():
    x = []
    fr = sys._getframe()
    a = sys.getrefcount(x)
    loc = locals()
    b = sys.getrefcount(x)
    del loc
    c = sys.getrefcount(x)
    del fr
    return a, b, c
print(f())
