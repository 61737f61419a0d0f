import sys
def f(): pass
print(sys.getrefcount(f), sys.getrefcount(f.__code__))
g = f
print(sys.getrefcount(f))
def deco(fn): return sys.getrefcount(fn), fn
@deco
def h(): pass
print(h[0])
def inner_factory():
    def inner(): pass
    return sys.getrefcount(inner)
print(inner_factory())
