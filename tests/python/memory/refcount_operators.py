import sys
class N:
    def __add__(self, other): return sys.getrefcount(self), sys.getrefcount(other)
    def __getitem__(self, key): return sys.getrefcount(self), sys.getrefcount(key)
    def __call__(self, x): return sys.getrefcount(self), sys.getrefcount(x)
    def __eq__(self, x): return sys.getrefcount(self), sys.getrefcount(x)
    def __iadd__(self, x): 
        log.append((sys.getrefcount(self), sys.getrefcount(x)))
        return self
    def __contains__(self, x):
        log.append((sys.getrefcount(self), sys.getrefcount(x)))
        return True
    def __setitem__(self, k, v): log.append((sys.getrefcount(self), sys.getrefcount(k), sys.getrefcount(v)))
    def __bool__(self):
        log.append(sys.getrefcount(self))
        return True
    def __len__(self):
        log.append(sys.getrefcount(self))
        return 1
    def __repr__(self):
        log.append(sys.getrefcount(self))
        return "N"
log = []
def f():
    a = N()
    b = N()
    print(a + b, a[b], a(b), a == b)
    a += b
    b in a
    a[b] = b
    if a: pass
    len(a), repr(a), str(a), f"{a}"
    print(log)
f()
