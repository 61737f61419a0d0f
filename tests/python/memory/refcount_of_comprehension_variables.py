import sys
def f():
    o = object(); l = [o, o]
    return [sys.getrefcount(x) for x in l], {sys.getrefcount(x) for x in l}, {1: sys.getrefcount(x) for x in l}, list(sys.getrefcount(x) for x in l)
print(f())
o = object(); l = [o, o]
print([sys.getrefcount(x) for x in l], {sys.getrefcount(x) for x in l}, {1: sys.getrefcount(x) for x in l}, list(sys.getrefcount(x) for x in l))
