import sys
class A:
    def m(self, x): return sys.getrefcount(self), sys.getrefcount(x)
class B(A):
    def m(self, x): return super().m(x), sys.getrefcount(self)
def f():
    b = B(); v = []; return b.m(v), B().m([])
print(f())
