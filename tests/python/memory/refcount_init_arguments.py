import sys
class C:
    def __init__(self, x):
        self.n = sys.getrefcount(x), sys.getrefcount(self)
class N:
    def __new__(cls, x):
        o = object.__new__(cls)
        o.n = sys.getrefcount(x), sys.getrefcount(o)
        return o
def f():
    x = []
    print(C(x).n, N(x).n, C([]).n)
f()
