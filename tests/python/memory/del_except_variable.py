class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
try:
    e = C(1)
    try:
        raise ValueError
    except ValueError as e:
        print("in")
    print("after", "e" in globals())
except NameError as x:
    print(x)
def f():
    c = C(2)
    raise KeyError
try:
    f()
except KeyError:
    print("handler")
print("after")
try:
    f()
except KeyError as k:
    print("handler")
print("after")
