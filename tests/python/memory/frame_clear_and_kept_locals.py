import sys
class D:
    def __del__(self): print("del")
def f():
    d = D()
    return sys._getframe()
fr = f()
print(list(fr.f_locals))
fr.clear()
print("cleared")
print(list(fr.f_locals))
del fr
