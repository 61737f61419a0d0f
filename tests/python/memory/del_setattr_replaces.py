class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class H: pass
h = H()
h.a = C(1)
h.a = C(2)
print("-")
d = {"k": C(3)}
d["k"] = C(4)
print("-")
l = [C(5)]
l[0] = C(6)
print("-")
d.update(k=C(7))
d.pop("k")
print("end")
