class C:
    def __init__(self, n): self.n = n
    def m(self): return self.n
    def __del__(self): print("del", self.n)
print(C(1).m())
print("-")
print([C(2), C(3)][0].n)
print("-")
x = (C(4), C(5))[1]
print("x", x.n)
f"{C(6).n}{C(7).n}"
print("-")
C(8).m(); C(9).m()
