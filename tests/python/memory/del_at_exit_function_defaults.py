class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(x=C("default")): pass
class K:
    attr = C("class attribute")
a = C("a")
def outer():
    y = C("closed over")
    def inner(): return y
    return inner
g = outer()
print("end")
