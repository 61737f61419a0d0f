import gc; gc.collect(); gc.disable()
def mk(): l = []; l.append(l)
mk(); print(gc.collect(0)); mk(); gc.collect(1); print(gc.collect(2))
class K: pass
keep = K(); keep.me = keep; gc.collect(0); gc.collect(1); del keep; print(gc.collect(0), gc.collect(1), gc.collect(2))
