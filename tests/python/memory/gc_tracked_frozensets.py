import gc
print(gc.is_tracked(frozenset([1, 2])), gc.is_tracked({1, 2}), gc.is_tracked(frozenset([(1, 2)])))
class C: pass
print(gc.is_tracked(frozenset([C()])))
