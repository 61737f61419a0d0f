import sys
def f():
    x = []
    y = []
    a, b = x, y
    print(sys.getrefcount(x), sys.getrefcount(y))
    a, b = b, a
    print(sys.getrefcount(x), sys.getrefcount(y))
    p, *q = [x, y, x]
    print(sys.getrefcount(x), sys.getrefcount(y))
f()
