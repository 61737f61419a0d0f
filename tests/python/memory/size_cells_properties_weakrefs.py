import sys, weakref
def outer():
    x = 1
    def inner(): return x
    return inner
class C: pass
c = C()
print(sys.getsizeof(outer().__closure__[0]), sys.getsizeof(property()), sys.getsizeof(weakref.ref(c)), sys.getsizeof(weakref.proxy(c)))
print(sys.getsizeof(staticmethod(len)), sys.getsizeof(classmethod(len)))
class D(C):
    def m(self): return super()
print(sys.getsizeof(D().m()))
