import gc
gc.disable()
gc.collect()
class C: pass
def make(): 
    c = C(); c.me = c
make()
print(gc.collect(0), gc.collect(0))
make()
print(gc.collect(1), gc.collect(2))
keep = []
keep.append(keep)
gc.collect(0)
gc.collect(1)
del keep
print(gc.collect(0), gc.collect(1), gc.collect(2))
for bad in (-1, 3):
    try: gc.collect(bad)
    except ValueError as e: print(e)
