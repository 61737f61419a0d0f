import weakref
class C:
    def m(self): return 1
c = C()
r = weakref.WeakMethod(c.m)
w = weakref.ref(c.m)
print(w(), r()())
del c
print(r())
