class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
l = [C(k) for k in range(8)]
l[1:4] = []; print(); del l[::2]; print(); l[:] = [C(9)]; print(); l *= 0; print()
l = [C(k) for k in range(4)]; l = l[1:3]; print(); l.sort(key=lambda c: -c.n); l.reverse(); del l; print()
