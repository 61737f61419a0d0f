import weakref
class C: pass
c = C()
r = weakref.ref(c)
print(r() is c, weakref.ref(c) is r, weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r])
s = weakref.ref(c, print)
print(s is r, weakref.getweakrefcount(c))
del c
print(r() is None, "dead" in repr(r))
