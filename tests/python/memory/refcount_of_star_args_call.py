import sys
def f(a, *r): return sys.getrefcount(a), [sys.getrefcount(x) for x in r]
o = []
print(f(*[o]), f(*(o, o)), f(o, *[o]), f(*iter([o, o])))
def g():
    o = []
    t = (o, o)
    return f(*t), f(*[o]), f(o, *t)
print(g())
