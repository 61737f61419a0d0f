import sys
def hook(u): print(u.exc_type.__name__, u.exc_value, u.err_msg, u.object is not None)
sys.unraisablehook = hook
class C:
    def __del__(self): raise ValueError("in del")
c = C()
del c
print("goes on")
import weakref
class D: pass
d = D()
r = weakref.ref(d, lambda r: 1 / 0)
del d
print("end")
