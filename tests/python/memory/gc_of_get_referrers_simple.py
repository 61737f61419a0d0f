import gc
o = object(); l = [o]; d = {"k": o}; t = (o,); s = {o}
r = gc.get_referrers(o)
print(len(r), [type(x).__name__ for x in r], r[0] is l or any(x is l for x in r))
class C: pass
c = C(); c.o = o; r = gc.get_referrers(o); print(any(x is c for x in r), any(x is globals() for x in r))
