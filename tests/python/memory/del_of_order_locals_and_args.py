class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
def f(a, b, *c, d, **e): x = C("x"); y = C("y"); z = x
f(C("a"), C("b"), C("c1"), C("c2"), d=C("d"), e=C("e")); print()
def g():
    x = C(1); y = C(2)
    def h(): return x
    z = C(3)
g(); print()
