class A: pass
class B:
    def __init__(self): self.x = 1; self.y = [2]
class C:
    __slots__ = ("x",)
class D(list): pass
class E(dict): pass
class F(Exception): pass
class G(int): pass
class H(str): pass
for c in (A, B, C, D, E, F, G, H):
    ids = []
    for _ in range(8):
        x = c()
        ids.append(id(x))
    print(c.__name__, [ids.index(i) for i in ids])
