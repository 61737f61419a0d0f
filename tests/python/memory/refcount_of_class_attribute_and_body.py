import sys
o = object()
class C:
    x = o
    print(sys.getrefcount(o), sys.getrefcount(x))
    y = [o, x]
print(sys.getrefcount(o)); C.x = 1; print(sys.getrefcount(o)); del C.y; print(sys.getrefcount(o))
