import sys
def f():
    l = [1, 2]
    it = iter(l)
    print(sys.getrefcount(l))
    list(it)
    print(sys.getrefcount(l))
    d = {1: 2}
    v = d.keys()
    i = iter(v)
    print(sys.getrefcount(d), sys.getrefcount(v))
    e = enumerate(l)
    z = zip(l, l)
    m = map(len, l)
    r = reversed(l)
    print(sys.getrefcount(l))
f()
