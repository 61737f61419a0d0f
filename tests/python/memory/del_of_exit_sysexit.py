class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
c = C(1)
def f(): x = C(2); raise SystemExit(3)
f()
