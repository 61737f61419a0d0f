class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    try:
        return C(1)
    finally:
        print("finally")
f()
print("-")
def g():
    c = C(2)
    try:
        raise ValueError
    except ValueError:
        return "g"
    finally:
        print("finally")
print(g())
