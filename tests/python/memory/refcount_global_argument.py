import sys
g = []
def f(x): return sys.getrefcount(x)
def k(): return sys.getrefcount(g)
print(f(g), k(), f([]), sys.getrefcount([]))
