import sys
def f():
    a = b = c = []
    r = sys.getrefcount(a); del b
    return r, sys.getrefcount(a), sys.getrefcount(c)
print(f())
a = b = c = []
print(sys.getrefcount(a))
