import gc
d = {}; e = {"a": 1}; f = {"a": (1, 2)}; g = {"a": []}; h = dict(a=1); i = dict.fromkeys("ab"); j = {**e}; k = e.copy(); l = g.copy()
print([gc.is_tracked(z) for z in (d, e, f, g, h, i, j, k, l)])
e["b"] = []; print(gc.is_tracked(e)); g["a"] = 1; print(gc.is_tracked(g)); gc.collect(); print([gc.is_tracked(z) for z in (d, e, f, g, h)])
