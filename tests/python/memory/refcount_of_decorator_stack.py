import sys
def d(f):
    def w(*a): return f(*a), sys.getrefcount(f)
    return w
@d
@d
def g(x): return sys.getrefcount(x)
print(g([]))
o = []
print(g(o))
