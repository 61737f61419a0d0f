import gc
gc.collect(); a = gc.get_stats(); l = []; l.append(l); del l; gc.collect(); b = gc.get_stats()
print([sorted(x) for x in b][0], [(y["collections"] - x["collections"], y["collected"] - x["collected"], y["uncollectable"]) for x, y in zip(a, b)])
