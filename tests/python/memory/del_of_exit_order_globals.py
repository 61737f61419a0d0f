class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
a = C("a"); _b = C("_b"); c = C("c"); __d = C("__d"); l = [C("l0"), C("l1")]; print("end")
