class C:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, other): return self is other
    def __del__(self): print(self.n, end=" ")
s = {C(3), C(1), C(2)}; del s; print()
s = {C(3), C(1), C(2)}; s.clear(); print()
f = frozenset([C(5), C(4)]); del f; print()
