import sys
def f():
    x = []
    l = list((x,))
    print(sys.getrefcount(x))
    m = max([x], [])
    print(sys.getrefcount(x))
    s = sorted([x, [1]])
    print(sys.getrefcount(x))
    z = list(zip(l, l))
    print(sys.getrefcount(x))
    r = getattr(l, "append")
    r(x)
    print(sys.getrefcount(x), sys.getrefcount(l))
f()
