class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = C("a")
b = C("b")
a.o = b
b.o = a
c = C("c")
print("end")
