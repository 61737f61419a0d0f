class C:
    def __init__(self, n): self.n = n
    def __del__(self): print(self.n, end=" ")
def f(a): x = C("x"); raise ValueError(C("arg"))
def g(): y = C("y"); f(C("a"))
try: g()
except ValueError: print("handler")
print(); 
try: g()
except ValueError as e: print("handler", end=" ")
print()
