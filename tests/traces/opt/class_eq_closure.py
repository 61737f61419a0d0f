class V:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
def f(v):
    def g():
        return v
    return g
h = f(V(1))
h()
