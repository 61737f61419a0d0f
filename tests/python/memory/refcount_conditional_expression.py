import sys
def f(c):
    x = []
    y = []
    return (sys.getrefcount(x if c else y), sys.getrefcount(x and c or x), sys.getrefcount(c and x))
print(f(True))
def g(a, b): return sys.getrefcount(a)
def h(c):
    x = []
    return g(x, 1 if c else 2)
print(h(1))
