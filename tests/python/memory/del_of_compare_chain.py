class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
    def __lt__(self, o): return self.n < o.n
C(1) < C(2) < C(3); print(); C(2) < C(1) < C(3); print(); C(1) is C(2); print(); C(1) in [C(2), C(3)]; print(); not C(4); print()
