import gc
gc.collect()
class A: pass
del A
print(gc.collect())
class B:
    def m(self): pass
del B
print(gc.collect())
class S: __slots__ = ()
del S
print(gc.collect())
class D:
    x = 1
    def m(self): pass
    def n(self): pass
del D
print(gc.collect())
class E(Exception): pass
del E
print(gc.collect())
class F: __slots__ = ("a", "b")
del F
print(gc.collect())
