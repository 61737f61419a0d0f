import gc
gc.disable()
gc.collect()
x = []
def where(o):
    return [g for g in range(3) if any(y is o for y in gc.get_objects(g))]
print(where(x))
gc.collect(0)
print(where(x))
gc.collect(1)
print(where(x))
