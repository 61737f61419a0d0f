import gc
log = []
def cb(phase, info): log.append((phase, info["generation"], info["collected"], info["uncollectable"]))
gc.disable()
gc.collect()
gc.callbacks.append(cb)
l = []; l.append(l); del l
gc.collect()
gc.collect(0)
gc.callbacks.remove(cb)
gc.collect()
print(log)
