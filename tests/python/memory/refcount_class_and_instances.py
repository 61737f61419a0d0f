import sys
class C: pass
before = sys.getrefcount(C)
a = [C() for i in range(10)]
print(sys.getrefcount(C) - before)
class D(C): pass
print(sys.getrefcount(C) - before)
del a
print(sys.getrefcount(C) - before)
