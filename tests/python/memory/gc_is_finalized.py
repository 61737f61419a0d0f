import gc
class C:
    def __del__(self): keep.append(self)
keep = []
c = C()
print(gc.is_finalized(c), gc.is_finalized(1))
del c
print(gc.is_finalized(keep[0]))
