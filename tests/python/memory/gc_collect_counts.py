import gc
gc.collect()
class C: pass
c = C(); c.me = c; del c
print(gc.collect())
c = C(); c.me = c; c.__dict__; del c
print(gc.collect())
l = []; l.append(l); del l
print(gc.collect())
a = []; b = [a]; a.append(b); del a, b
print(gc.collect())
d = {}; d["d"] = d; del d
print(gc.collect())
print(gc.collect())
