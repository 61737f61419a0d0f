import sys
def f(): pass
print(sys.getrefcount(f.__name__) == sys.getrefcount(None), sys.getrefcount("dynamic_name") == sys.getrefcount(None), sys.getrefcount(f.__qualname__) == sys.getrefcount(None))
x = "".join(["ab", "cd"]); print(sys.getrefcount(x)); y = sys.intern(x); print(sys.getrefcount(x), x is y)
