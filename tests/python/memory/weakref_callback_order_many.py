import weakref
class C: pass
c = C()
rs = [weakref.ref(c, lambda r, i=i: print(i, end=" ")) for i in range(5)]
del c
print()
c = C()
rs = [weakref.ref(c, lambda r, i=i: print(i, end=" ")) for i in range(5)]
del rs[2]
del c
print()
