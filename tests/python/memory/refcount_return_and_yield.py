import sys
def ident(x): return x
def f():
    a = []
    b = ident(a)
    print(sys.getrefcount(a), sys.getrefcount(ident(a)))
f()
def two():
    x = []
    return x, sys.getrefcount(x)
print(two()[1])
