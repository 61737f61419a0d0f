import sys
class A:
    def m(self): return sys.getrefcount(self)
class B(A):
    def m(self): return super().m(), sys.getrefcount(self)
def f():
    b = B()
    return b.m()
print(f())
