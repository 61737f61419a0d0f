import sys, functools
def f(*a): pass
def main():
    x = []
    p = functools.partial(f, x)
    print(sys.getrefcount(x))
    class C:
        @property
        def v(self): return sys.getrefcount(self)
        @classmethod
        def c(cls, y): return sys.getrefcount(y)
        @staticmethod
        def s(y): return sys.getrefcount(y)
    c = C()
    print(c.v, c.c(x), c.s(x), C.c(x))
main()
