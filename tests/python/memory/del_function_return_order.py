class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    x = C(1)
    y = C(2)
    z = C(3)
f()
print("-")
def g(a, b, c): pass
g(C(1), C(2), C(3))
print("-")
def h(a, b, c): return 1
print(h(C(1), C(2), C(3)))
