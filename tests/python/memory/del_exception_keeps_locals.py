class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    a = C("a")
    b = C("b")
    raise ValueError("x")
saved = None
try:
    f()
except ValueError as e:
    saved = e
print("saved")
saved.__traceback__ = None
print("dropped")
