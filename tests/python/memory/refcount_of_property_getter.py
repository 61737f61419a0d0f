import sys
class C:
    @property
    def p(self): return sys.getrefcount(self)
    @classmethod
    def k(cls): return sys.getrefcount(cls) > 3
    @staticmethod
    def s(x): return sys.getrefcount(x)
c = C(); print(c.p, c.k(), c.s(c), C.s([]))
def f():
    c = C(); return c.p, c.s(c)
print(f())
