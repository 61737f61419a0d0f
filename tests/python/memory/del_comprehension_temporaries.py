class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    l = [C(i) for i in range(3)]
    print("made")
    l = [c.n for c in l]
    print(l)
    s = sum(C(i).n for i in range(3, 5))
    print(s)
f()
