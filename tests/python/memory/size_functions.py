import sys
def f(): pass
def g(a, b=2, *, c=3): return a
class C:
    def m(self): pass
print(sys.getsizeof(f), sys.getsizeof(g), sys.getsizeof(lambda: 0), sys.getsizeof(C.m))
print(sys.getsizeof(C().m), sys.getsizeof(len), sys.getsizeof([].append))
