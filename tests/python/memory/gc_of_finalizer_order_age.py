import gc
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = C("old"); a.me = a; gc.collect()
b = C("new"); b.me = b
del a, b; print(gc.collect())
