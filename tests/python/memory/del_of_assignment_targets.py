class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
a, b = C(1), C(2); a, b = b, a; print("s"); a, b = 0, 0; print(); a = b = C(3); a = 0; b = 0; print()
x, *y = C(4), C(5), C(6); y = 0; x = 0; print(); l = [C(7)]; l[0] = C(8); del l[0]; print()
for i in [C(1), C(2)]: print("b", end=" ")
i = 0; print()
