class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(): return C(1)
f()
print("-")
x = f()
print("held")
f(), f()
