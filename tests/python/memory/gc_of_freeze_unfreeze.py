import gc
gc.collect(); l = []; l.append(l); n = gc.get_freeze_count(); gc.freeze(); print(n, gc.get_freeze_count() > 0); del l; print(gc.collect()); gc.unfreeze(); print(gc.get_freeze_count(), gc.collect())
