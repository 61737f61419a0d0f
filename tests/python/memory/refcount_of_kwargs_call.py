import sys
def f(*, a, **r): return sys.getrefcount(a), [sys.getrefcount(x) for x in r.values()]
o = []
print(f(a=o), f(a=o, b=o), f(**{"a": o}), f(**{"a": o, "b": o}), f(a=[], **{"b": []}))
