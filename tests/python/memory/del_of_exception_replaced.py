class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
def f():
    try: x = C(1); raise ValueError(C(2))
    except ValueError: y = C(3); raise KeyError(C(4))
try: f()
except KeyError: print("k", end=" ")
print()
