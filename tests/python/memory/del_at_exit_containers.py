class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
l = [C("l0"), C("l1"), C("l2")]
d = {"x": C("dx"), "y": C("dy")}
a = C("a")
t = (C("t0"), C("t1"))
print("end")
