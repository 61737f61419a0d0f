import sys
class C:
    def __setattr__(self, n, v): print(n, sys.getrefcount(self), sys.getrefcount(v))
    def __delattr__(self, n): print(n, sys.getrefcount(self))
def f():
    c = C(); v = []
    c.x = v; c.y = []; del c.z
f()
