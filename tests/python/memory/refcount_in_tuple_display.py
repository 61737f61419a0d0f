import sys
def f():
    x = []
    return (x, sys.getrefcount(x))[1], [x, sys.getrefcount(x)][1], {"a": x, "b": sys.getrefcount(x)}["b"]
print(f())
