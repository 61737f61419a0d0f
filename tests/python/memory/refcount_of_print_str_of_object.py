import sys
class C:
    def __str__(self): return t
t = "xy" * int("4")
print(C()); print(sys.getrefcount(t)); print(C(), C()); print(sys.getrefcount(t))
