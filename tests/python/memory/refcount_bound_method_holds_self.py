import sys
class C:
    def m(self): pass
def f():
    c = C()
    b = c.m
    print(sys.getrefcount(c), sys.getrefcount(b))
    ms = [c.m for i in range(3)]
    print(sys.getrefcount(c))
    del b, ms
    print(sys.getrefcount(c))
f()
