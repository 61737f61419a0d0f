class C: pass
print(id(C()) == id(C()))
for i in range(40): C()
print(id(C()) == id(C()))
class D:
    def __init__(self): self.a = 1
print(id(D()) == id(D()))
for i in range(40): D()
print(id(D()) == id(D()))
