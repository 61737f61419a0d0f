import sys
def f():
    a, b = [], {}
    a, b = b, a
    return sys.getrefcount(a), sys.getrefcount(b)
print(f())
