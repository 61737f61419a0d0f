import gc
gc.collect(); gc.disable()
log = []
gc.callbacks.append(lambda p, i: log.append((p, dict(i))))
l = []; l.append(l); del l
gc.collect(); gc.collect(0)
print([(p, i["generation"], i["collected"], i["uncollectable"]) for p, i in log])
