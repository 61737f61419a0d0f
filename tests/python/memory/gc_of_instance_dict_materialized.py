import gc; gc.collect(); gc.disable()
class C: pass
def a(): c = C(); c.me = c
def b(): c = C(); c.me = c; c.__dict__
def d(): c = C(); c.me = c; vars(c)
def e(): c = C(); c.me = c; c.__dict__ = {"me": c}
r = []
for k in (a, b, d, e): k(); r.append(gc.collect())
print(r)
