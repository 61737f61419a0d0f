import sys
class A:
    def __new__(cls, x): print(sys.getrefcount(x)); o = super().__new__(cls); print(sys.getrefcount(o)); return o
    def __init__(self, x): print(sys.getrefcount(self), sys.getrefcount(x))
def f():
    v = []
    a = A(v); return sys.getrefcount(a)
print(f()); A([])
