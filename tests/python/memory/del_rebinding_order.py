class C:
    def __init__(self, n):
        self.n = n
        print("init", n)
    def __del__(self): print("del", self.n)
x = C(1)
x = C(2)
print("-")
x = None
print("-")
def f():
    y = C(3)
    y = C(4)
    print("end")
f()
a, b = C(5), C(6)
a, b = C(7), C(8)
print("-")
del a, b
