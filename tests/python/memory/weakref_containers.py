import weakref, gc
class C:
    def __init__(self, n): self.n = n
d = weakref.WeakValueDictionary()
k = weakref.WeakKeyDictionary()
s = weakref.WeakSet()
a = C(1); b = C(2)
d["a"] = a; d["b"] = b; k[a] = 1; k[b] = 2; s.add(a); s.add(b)
print(len(d), len(k), len(s))
del a
print(len(d), len(k), len(s), list(d))
del b
print(len(d), len(k), len(s))
