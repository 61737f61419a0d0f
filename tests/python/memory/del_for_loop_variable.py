class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
for x in [C(1), C(2)]: print("body", x.n)
print("after")
for y in (C(i) for i in (3, 4)): print("body", y.n)
print("after")
del x
del y
print([c.n for c in [C(5), C(6)]])
print("end")
