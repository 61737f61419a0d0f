import sys
def f():
    x = []
    try:
        raise ValueError
    except ValueError:
        a = sys.getrefcount(x)
    b = sys.getrefcount(x)
    return a, b
print(f())
def g():
    x = []
    try:
        a = sys.getrefcount(x)
    finally:
        b = sys.getrefcount(x)
    return a, b, sys.getrefcount(x)
print(g())
def h():
    try:
        raise KeyError
    except KeyError as e:
        return sys.getrefcount(e)
print(h())
