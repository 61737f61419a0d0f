import sys
def deco(f): print(sys.getrefcount(f)); return f
@deco
def g(): pass
print(sys.getrefcount(g))
@deco
class C: pass
print(sys.getrefcount(g))
