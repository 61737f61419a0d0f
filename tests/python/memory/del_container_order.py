class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
l = [C(1), C(2), C(3)]; del l; print()
t = (C(1), C(2), C(3)); del t; print()
l = [C(1), C(2), C(3)]; l.clear(); print()
l = [C(i) for i in range(6)]; del l[1:4]; print(); l[:] = []; print()
d = {1: C(1), 2: C(2), 3: C(3)}; del d; print()
d = {1: C(1), 2: C(2), 3: C(3)}; d.clear(); print()
s = [C(1), C(2)] * 2; del s; print()
l = [C(1), C(2), C(3)]; l[1] = None; print(); l.pop(); print(); l.pop(0); print()
