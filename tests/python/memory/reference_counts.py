# What sys.getrefcount says where.
import sys
g=sys.getrefcount
def f():
    a=[]
    print(g(a)); b=a
    print(g(a))
    return g(a)
print(f())  #> 1
#> 2
#> 2
a=[]
print(g(a))  #> 2
def h(x): return g(x)
def k(x): return h(x)
print(h([]),k([]),h(a),k(a))  #> 1 1 2 2
class Q:
    def m(self): return g(self)
q=Q(); print(q.m(),Q().m())  #> 2 1
def w():
    q=Q()
    return q.m()
print(w())  #> 1
def w2():
    q = Q(); return q.m()
print(w2())  #> 2
def t():
    x=[]
    print((x,g(x))[1],[x,g(x)][1])
    try:
        raise ValueError
    except ValueError:
        print(g(x))
    print(g(x))
t()  #> 1 1
#> 2
#> 2
def kw(*a,**k): return g(a[0]),g(k['z'])
o=[]
print(kw(o,z=o))  #> (4, 4)
def dflt(x=[]): return g(x)
print(dflt())  #> 2
def cell():
    x=[]
    def inner(): return g(x)
    return g(x),inner()
print(cell())  #> (2, 2)
print(g(None)>1000, g(f), g(f.__code__))  #> True 2 3
def gen():
    x=[]
    yield g(x)
    y=x
    yield g(x)
print(list(gen()))  #> [1, 2]
print(g(Q), g(Q.m), g(q), g(q.m))  #> 6 2 2 1
x=[[]]*3
print(g(x[0]))  #> 4
for i in x: print(g(i))  #> 5
#> 5
#> 5
print([g(i) for i in x])  #> [5, 5, 5]
d={'a':[]}
for v in d.values(): print(g(v))  #> 3
print(g(d['a']))  #> 3
m={}
m['self']=m
print(g(m))  #> 3
s='hello world!'*2
print(g(s))  #> 3
print(g(3.25),g((1,2.5)),g(10**20))  #> 3 2 2
def r(n):
    if n==0: return g(n)
    return r(n-1)
print(g(r))  #> 2
lam=lambda v: g(v)
print(lam([]), lam(a))  #> 1 2
e=ValueError(1)
print(g(e))  #> 2
try: raise e
except ValueError as z: print(g(z),g(e))  #> 4 4
print(g(e), g(e.__traceback__))  #> 2 2
e.__traceback__=None
print(g(e))  #> 2
