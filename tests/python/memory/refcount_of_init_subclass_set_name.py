import sys
class D:
    def __set_name__(self, o, n): print(n, sys.getrefcount(self))
class A:
    d = D()
    e = D()
    def __init_subclass__(cls, **k): print(sys.getrefcount(k))
class B(A, z=[]): pass
