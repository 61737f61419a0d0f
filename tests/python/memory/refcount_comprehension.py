import sys
def f():
    a = [[], []]
    print([sys.getrefcount(y) for y in a])
    print([sys.getrefcount(a) for y in a])
    x = []
    print([sys.getrefcount(x) for i in range(2)])
    print({i: sys.getrefcount(x) for i in range(2)}, list(sys.getrefcount(x) for i in range(1)))
f()
