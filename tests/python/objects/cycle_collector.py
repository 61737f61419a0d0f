# What the collector finds, in what order it frees, and what the gc module says.
import gc, sys
print(gc.isenabled(), gc.get_threshold(), gc.get_debug())
gc.disable(); print(gc.isenabled()); gc.enable()
gc.collect()
class N: pass
def mk():
    a, b = N(), N(); a.o = b; b.o = a
mk(); print(gc.collect())
def mk2():
    l = []; l.append(l)
mk2(); print(gc.collect())
class D:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
def mk3():
    a, b, c = D(1), D(2), D(3); a.x=b; b.x=c; c.x=a
mk3(); print(gc.collect())
keep = []
class R:
    def __del__(s): keep.append(s); print("res")
r = R(); r.s = r; del r
print(gc.collect(), len(keep), gc.is_finalized(keep[0])); keep[0].s = None; keep.clear(); print(gc.collect())
print(gc.is_tracked([]), gc.is_tracked({}), gc.is_tracked(()), gc.is_tracked((1,2)), gc.is_tracked(([],)), gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked(N()))
x = []; y = [x]; z = {'k': x}
print(len(gc.get_referrers(x)), y in gc.get_referrers(x))
print(gc.get_referents(y, z))
print(gc.get_stats()[2].keys())
for a in ("gc.set_threshold()", "gc.collect(5)", "gc.collect(-1)", "gc.get_objects(5)", "gc.isenabled(1)", "gc.is_tracked()"):
    try: print(eval(a))
    except Exception as e: print(a, type(e).__name__, e)
gc.set_threshold(100, 5, 5); print(gc.get_threshold())
gc.set_threshold(2000,10,10)
print(gc.garbage, gc.callbacks)
def cbk(phase, info): print(phase, sorted(info.items()))
gc.callbacks.append(cbk); gc.collect(); gc.callbacks.clear()
def closure():
    def f(): return f
    return 1
closure(); print(gc.collect())
def cyc():
    try: 1/0
    except Exception as e: err = e
cyc(); print(gc.collect())
def kls():
    class K: pass
kls(); print(gc.collect())
def kls2():
    class K:
        def m(self): pass
kls2(); print(gc.collect())
def kls3():
    class K:
        __slots__=('a',)
kls3(); print(gc.collect())
def gen():
    g = (x for x in [1]); l=[g]; 
    def q(): 
        yield l
    h=q(); next(h); l.append(h)
gen(); print(gc.collect())
n=N(); n.d = n.__dict__; del n; print(gc.collect())
n=N(); n.me=n; n.__dict__; del n; print(gc.collect())
s = set(); t=(s,); 
class H:
    pass
h=H(); h.s={h}; del h; print(gc.collect())
#> True (2000, 10, 10) 0
#> False
#> 2
#> 1
#> del 1
#> del 2
#> del 3
#> 3
#> res
#> 0 1 True
#> 0
#> True True False False True False False True
#> 3 True
#> [[], []]
#> dict_keys(['collections', 'collected', 'uncollectable'])
#> gc.set_threshold() TypeError gc.set_threshold requires 1 to 3 arguments
#> gc.collect(5) ValueError invalid generation
#> gc.collect(-1) ValueError invalid generation
#> gc.get_objects(5) ValueError generation parameter must be less than the number of available generations (3)
#> gc.isenabled(1) TypeError gc.isenabled() takes no arguments (1 given)
#> gc.is_tracked() TypeError gc.is_tracked() takes exactly one argument (0 given)
#> (100, 5, 5)
#> [] []
#> start [('collected', 0), ('generation', 2), ('uncollectable', 0)]
#> stop [('collected', 0), ('generation', 2), ('uncollectable', 0)]
#> 3
#> 3
#> 6
#> 7
#> 5
#> 0
#> 1
#> 2
#> 2
