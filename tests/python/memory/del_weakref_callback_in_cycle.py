import gc, weakref
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = C(1); a.me = a
r = weakref.ref(a, lambda r: print("callback", r()))
del a
print(gc.collect())
b = C(2); b.me = b
b.r = weakref.ref(b, lambda r: print("never"))
del b
print(gc.collect())
