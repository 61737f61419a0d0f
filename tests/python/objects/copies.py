# Shallow and deep copies, and how objects say how they are copied.
import copy
class P:
    def __init__(s, a): s.a = a; s.l=[a]
p = P(1); q = copy.copy(p); r = copy.deepcopy(p)
print(q.l is p.l, r.l is p.l, r.l, q.__dict__)
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, m is l)
t = (1,[2]); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1,2)) )
d = {'a':[1], 'b':{2:{3}}}; e = copy.deepcopy(d); print(e == d, e['a'] is d['a'])
s = {1,2}; print(copy.copy(s) is s, copy.copy(s), copy.deepcopy(s), copy.deepcopy(frozenset([1])))
class C:
    def __copy__(s): return "copied"
    def __deepcopy__(s, memo): return ("deep", sorted(type(k).__name__ for k in memo))
print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C()]))
class S:
    __slots__ = ('x','y')
s = S(); s.x = [1]; u = copy.deepcopy(s); print(u.x, u.x is s.x, hasattr(u,'y'), copy.copy(s).x is s.x)
class L(list): pass
a = L([1,2]); a.z = 5; b = copy.copy(a); print(type(b), b, b.z, copy.deepcopy(a))
class D(dict): pass
a = D(x=[1]); a.w=1; b=copy.deepcopy(a); print(type(b), b, b.w)
class T(tuple): pass
print(copy.copy(T((1,2))), type(copy.deepcopy(T((1,[2])))))
class St:
    def __getstate__(s): return {'v': 9}
    def __setstate__(s, st): s.v = st['v'] + 1
print(copy.copy(St()).v)
class Red:
    def __init__(s, k): s.k = k
    def __reduce__(s): return (Red, (s.k*2,))
print(copy.copy(Red(4)).k, copy.deepcopy(Red([1])).k)
e = ValueError("x", [1]); f = copy.deepcopy(e); print(repr(f), f.args[1] is e.args[1])
print(copy.copy(len) is len, copy.deepcopy(print) is print, copy.copy(P) is P)
def g(): yield
for o in (g(),):
    try: print(copy.copy(o))
    except TypeError as x: print(x)
import sys
try: copy.deepcopy(sys)
except TypeError as x: print(x)
x = [1]; y=[x,x]; z=copy.deepcopy(y); print(z[0] is z[1])
memo={}; copy.deepcopy(x, memo); print(len(memo))
class N:
    def __init__(self, nxt): self.nxt = nxt
n=None
for i in range(3000): n=N(n)
try: copy.deepcopy(n)
except RecursionError as e: print("rec", e)
print(copy.replace.__name__, copy.deepcopy(range(3)), copy.copy(slice(1,2)), copy.deepcopy(1.5), copy.deepcopy(b'x'), copy.deepcopy(bytearray(b'ab')))
print(copy.deepcopy(P(1).__init__).__self__.a)
class Meth:
    def m(s): return s
mm=Meth(); print(copy.deepcopy(mm.m)() is mm)
import weakref
print(copy.copy(weakref.ref(mm))() is mm)
#> True False [1] {'a': 1, 'l': [1]}
#> True False
#> True False (1, 2)
#> True False
#> False {1, 2} {1, 2} frozenset({1})
#> copied ('deep', []) [('deep', ['int'])]
#> [1] False False True
#> <class '__main__.L'> [1, 2] 5 [1, 2]
#> <class '__main__.D'> {'x': [1]} 1
#> (1, 2) <class '__main__.T'>
#> 10
#> 8 [1, 1]
#> ValueError('x', [1]) False
#> True True True
#> cannot pickle 'generator' object
#> cannot pickle 'module' object
#> True
#> 2
#> rec maximum recursion depth exceeded
#> replace range(0, 3) slice(1, 2, None) 1.5 b'x' bytearray(b'ab')
#> 1
#> False
#> True
