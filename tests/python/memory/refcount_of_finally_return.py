import sys
def f():
    x = []
    try: return sys.getrefcount(x)
    finally: print(sys.getrefcount(x))
print(f())
def g():
    x = []
    try: return x
    finally: print(sys.getrefcount(x))
print(sys.getrefcount(g()))
