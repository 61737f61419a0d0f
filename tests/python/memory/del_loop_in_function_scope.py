class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    for i in range(3):
        c = C(i)
        print("made", i)
    print("end")
f()
