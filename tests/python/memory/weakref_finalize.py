import weakref
class C: pass
c = C()
f = weakref.finalize(c, print, "finalized", 1)
print(f.alive)
del c
print(f.alive)
d = C()
g = weakref.finalize(d, print, "at exit")
print("end")
