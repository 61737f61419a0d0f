import sys, weakref
class C: pass
def f():
    c = C(); w = weakref.ref(c); a = sys.getrefcount(c); d = w(); return a, sys.getrefcount(c), sys.getrefcount(w()), sys.getrefcount(w)
print(f())
