import sys
o = []
def f(): return sys.getrefcount(o)
def g():
    global o
    p = o
    return sys.getrefcount(o), sys.getrefcount(p)
print(f(), g(), sys.getrefcount(o))
