class N:
    def __init__(self, o): self.o = o
n = None
for i in range(50000): n = N(n)
del n
print("ok")
class S:
    __slots__ = ("o",)
s = None
for i in range(50000):
    t = S(); t.o = s; s = t
del s, t
print("ok")
