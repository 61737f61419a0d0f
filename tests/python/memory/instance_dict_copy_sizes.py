import sys
class C:
    def __init__(self): self.a = 1; self.b = 2
for i in range(40): C()
c = C()
print(sys.getsizeof(dict(c.__dict__)), sys.getsizeof(c.__dict__.copy()), sys.getsizeof({**c.__dict__}), sys.getsizeof(vars(c)))
