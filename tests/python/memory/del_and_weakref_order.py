import weakref
class C:
    def __del__(self): print("del")
c = C()
r1 = weakref.ref(c, lambda r: print("cb1", r() is None))
r2 = weakref.ref(c, lambda r: print("cb2"))
r3 = weakref.ref(c)
del c
print(r1(), r3())
