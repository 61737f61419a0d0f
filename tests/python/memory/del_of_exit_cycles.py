class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
a = C(1); b = C(2); a.b = b; b.a = a; c = C(3); d = {"x": C(4), "y": [C(5)]}
def f(x=C(6)): pass
print("end")
