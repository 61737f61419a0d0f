import gc
kept = []
class C:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self): print("del", self.n); kept.append(self)
C(1); C(2); print(gc.collect(), len(kept)); kept.clear(); print(gc.collect())
