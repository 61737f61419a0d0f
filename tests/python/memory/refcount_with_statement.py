import sys
class C:
    def __enter__(self): return self
    def __exit__(self, *a): return False
    def m(self): return sys.getrefcount(self)
def f():
    c = C()
    with c as q:
        r = q.m()
    with c:
        s = sys.getrefcount(c)
    with c as q: t = q.m()
    return r, s, t, sys.getrefcount(c)
print(f())
