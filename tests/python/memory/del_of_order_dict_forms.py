class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
d = {C(1): C(2), C(3): C(4)}; del d; print()
d = {k: C(k) for k in range(4)}; d.pop(1); d.clear(); print()
d = {k: C(k) for k in range(4)}; d[2] = C(9); d.update({0: 1}); d = None; print()
