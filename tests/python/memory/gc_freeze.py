import gc
print(gc.get_freeze_count())
gc.freeze()
n = gc.get_freeze_count()
print(n > 100)
x = []
print(any(o is x for o in gc.get_objects()), len(gc.get_objects()) < n)
gc.unfreeze()
print(gc.get_freeze_count())
