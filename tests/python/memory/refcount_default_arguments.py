import sys
x = []
def f(a=x, *, b=x): return sys.getrefcount(a)
print(sys.getrefcount(x), f())
g = lambda a=x: a
print(sys.getrefcount(x))
del f
print(sys.getrefcount(x))
