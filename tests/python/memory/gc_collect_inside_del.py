import gc
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, gc.collect())
a = C(1); a.me = a
b = C(2); b.me = b
del a, b
print(gc.collect())
