import gc
class C: pass
c = C()
c.a = [1]
print(gc.get_referents([1, "a"]), gc.get_referents({"k": "v"}), gc.get_referents(1, "a"))
print(len(gc.get_referents(c)), C in gc.get_referents(c))
print(gc.get_referents((1, (2, 3)), [4]))
