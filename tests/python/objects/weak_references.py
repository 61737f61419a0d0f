# References, proxies and callbacks, and the weak containers.
import weakref, gc, sys
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"A({self.n})"
    def hi(self): return "hi"
    def __len__(self): return 7
    def __add__(self, o): return ("add", o)
    def __getitem__(self, k): return k
a = A(1)
r = weakref.ref(a); r2 = weakref.ref(a)
print(r is r2, r(), r() is a, weakref.getweakrefcount(a))
log = []
rc = weakref.ref(a, lambda x: log.append(("cb", x() )))
rd = weakref.ref(a, lambda x: log.append(("cb2", x())))
print(weakref.getweakrefcount(a), rc == r, hash(rc) == hash(a), rc is r)
p = weakref.proxy(a)
print(p.n, p.hi(), len(p), p + 3, p[5], str(p), type(p).__name__)
p.n = 9
print(a.n, p == a, bool(p))
del a
print(log, r(), rc())
try: p.n
except ReferenceError as e: print(e)
try: hash(weakref.ref(A(2)))
except TypeError as e: print(e)
print(r == r2, rc == rd)
print(repr(r)[:11], repr(p)[:12])
for o in (1, "a", [], {}, None, (1,), 1.5, object()):
    try: weakref.ref(o)
    except TypeError as e: print(e)
print(type(weakref.ref(set())).__name__, weakref.ref(len) is not None)
class S: __slots__ = ('a',)
try: weakref.ref(S())
except TypeError as e: print(e)
class S2: __slots__ = ('a','__weakref__')
s=S2(); print(weakref.ref(s)() is s)
class Sub(weakref.ref):
    def __init__(self, o, cb=None, tag=0): super().__init__(o, cb); self.tag = tag
    def __new__(cls, o, cb=None, tag=0): return super().__new__(cls, o, cb)
x = A(3); q = Sub(x, None, 5); print(q.tag, q(), q is weakref.ref(x))
d = weakref.WeakValueDictionary(); d['k'] = x; print(len(d), d['k'], list(d.items()))
ks = weakref.WeakKeyDictionary(); ks[x] = 'v'; print(len(ks), ks[x])
ws = weakref.WeakSet([x]); print(len(ws), x in ws)
wm = weakref.WeakMethod(x.hi); print(wm()())
f = weakref.finalize(x, print, "finalized", 1); print(f.alive)
del x
print(len(d), len(ks), len(ws), wm(), f.alive, q())
class C: pass
c = C(); c.me = c; wr = weakref.ref(c, lambda r: print("collected", r()))
del c; print(gc.collect())
print("end")
y = C(); fin = weakref.finalize(y, print, "at exit")
#> True A(1) True 1
#> 3 True True False
#> 1 hi 7 ('add', 3) 5 A(1) ProxyType
#> 9 True True
#> [('cb2', None), ('cb', None)] None None
#> weakly-referenced object no longer exists
#> weak object has gone away
#> True False
#> <weakref at <weakproxy a
#> cannot create weak reference to 'int' object
#> cannot create weak reference to 'str' object
#> cannot create weak reference to 'list' object
#> cannot create weak reference to 'dict' object
#> cannot create weak reference to 'NoneType' object
#> cannot create weak reference to 'tuple' object
#> cannot create weak reference to 'float' object
#> cannot create weak reference to 'object' object
#> ReferenceType True
#> cannot create weak reference to 'S' object
#> True
#> 5 A(3) False
#> 1 A(3) [('k', A(3))]
#> 1 v
#> 1 True
#> hi
#> True
#> finalized 1
#> 0 0 0 None False None
#> collected None
#> 1
#> end
#> at exit
