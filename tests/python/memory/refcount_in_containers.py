import sys
def f():
    x = []
    print(sys.getrefcount(x))
    d = {"a": x, "b": x}
    print(sys.getrefcount(x))
    t = (x, x)
    print(sys.getrefcount(x))
    l = [x] * 5
    print(sys.getrefcount(x))
    l2 = l[:]
    print(sys.getrefcount(x))
    del l, l2
    print(sys.getrefcount(x))
    d.clear()
    print(sys.getrefcount(x))
f()
