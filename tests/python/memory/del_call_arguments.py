class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f(a, b):
    del a
    print("body")
f(C(1), C(2))
print("-")
def g(*args): print("g")
g(C(3), C(4))
print("-")
def h(**kw): print("h")
h(a=C(5), b=C(6))
print("-")
len((C(7), C(8)))
print("-")
print(str(C(9))[:5])
