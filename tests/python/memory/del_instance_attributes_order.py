class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
class H: pass
h = H(); h.b = C("b"); h.a = C("a"); h.c = C("c"); del h; print()
h = H(); h.b = C("b"); h.a = C("a"); h.__dict__; del h; print()
class S: __slots__ = ("b", "a", "c")
s = S(); s.b = C("b"); s.a = C("a"); s.c = C("c"); del s; print()
h = H(); h.x = C(1); h.y = C(2); del h.x; print(); h.x = C(3); del h; print()
