import gc
class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
gc.collect()
a = C(1); b = C(2); c = C(3)
a.o = b; b.o = c; c.o = a
del a, b, c
print(gc.collect())
x = [C(i) for i in range(4)]
for i in range(4): x[i].o = x[i - 1]
del x
print(gc.collect())
