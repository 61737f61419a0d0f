class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
class A: __slots__ = ("z", "a", "m")
class B(A): __slots__ = ("c", "b")
x = B(); x.z, x.a, x.m, x.c, x.b = [C(k) for k in "zamcb"]; del x; print()
