import gc
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
l = ["marker"]; l.append(l); del l
n = gc.collect()
print(n, len(gc.garbage), gc.garbage[0][0], gc.get_debug())
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
