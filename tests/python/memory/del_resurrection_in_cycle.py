import gc
keep = []
class C:
    def __del__(self):
        print("del")
        keep.append(self)
c = C(); c.me = c
del c
print(gc.collect(), len(keep))
keep.clear()
print(gc.collect(), len(keep), gc.garbage)
