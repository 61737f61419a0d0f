import sys
class C: pass
print([sys.getsizeof(C().__dict__) for i in range(6)])
for i in range(40): C()
print(sys.getsizeof(C().__dict__))
class D:
    def __init__(self):
        self.a = 1
        self.b = 2
print([sys.getsizeof(D().__dict__) for i in range(6)])
for i in range(40): D()
print(sys.getsizeof(D().__dict__))
