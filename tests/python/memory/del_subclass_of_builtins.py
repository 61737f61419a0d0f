class L(list):
    def __del__(self): print("del list", len(self))
class D(dict):
    def __del__(self): print("del dict", dict(self))
class I(int):
    def __del__(self): print("del int", int(self))
class S(str):
    def __del__(self): print("del str", str(self))
for x in (L([1, 2]), D(a=1), I(5), S("q")): pass
del x
print("end")
