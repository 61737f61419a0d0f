import sys
class A:
    def __call__(self, x): return sys.getrefcount(self), sys.getrefcount(x)
def f():
    a = A(); b = []
    return a(b), a([]), A()(b), a(*[b]), a(x=b)
print(f())
a = A(); print(a([]))
