import gc, weakref
class C: pass
a = C(); b = C(); a.b = b; b.a = a
r = weakref.ref(a)
del a, b
print(r() is None)
gc.collect()
print(r() is None)
