import gc
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = C("a")
l = [C("l0"), C("l1")]
gc.collect()
b = C("b")
m = [C("m0"), C("m1")]
print("end")
