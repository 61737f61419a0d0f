class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
class H: pass
h = H(); h.b = C(1); h.a = C(2); h.c = C(3); h.a = C(4); del h.b; h.b = C(5); print(); del h; print()
h = H(); h.x = C(6); h.__dict__["y"] = C(7); h.z = C(8); del h; print()
