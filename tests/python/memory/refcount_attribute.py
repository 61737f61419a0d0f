import sys
class C: pass
def f():
    c = C()
    c.x = []
    print(sys.getrefcount(c.x), sys.getrefcount(c))
    d = c.__dict__
    print(sys.getrefcount(d), sys.getrefcount(c.x))
f()
