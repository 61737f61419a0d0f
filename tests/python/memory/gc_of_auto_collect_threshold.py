import gc
gc.collect(); gc.set_threshold(50, 10, 10)
hits = []
gc.callbacks.append(lambda p, i: hits.append((p, i["generation"])) if p == "start" else None)
l = [[] for _ in range(300)]
gc.callbacks.clear()
print(len(hits), hits)
