import gc
class C:
    def __del__(self): print("del")
def f():
    c = C()
    def g(): return c
    c.g = g
f()
print("before")
print(gc.collect())
