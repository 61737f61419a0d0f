import gc
print(gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}), gc.is_tracked(dict()), gc.is_tracked({1: (1, 2)}))
d = {}
d["a"] = 1
print(gc.is_tracked(d))
d["b"] = []
print(gc.is_tracked(d))
e = d.copy()
print(gc.is_tracked(e))
del d["b"]
gc.collect()
print(gc.is_tracked(d))
