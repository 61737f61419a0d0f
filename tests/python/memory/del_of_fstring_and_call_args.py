class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
    def __str__(self): return "s"
f"{C(1)}{C(2)}"; print(); str(C(3)); print(); "%s%s" % (C(4), C(5)); print(); dict(a=C(6), b=C(7)); print(); max([C(8), C(9)], key=lambda c: c.n); print(); print(C(10), C(11))
