import sys
a = object()
d = {a: a, 1: a}; print(sys.getrefcount(a)); d[2] = a; print(sys.getrefcount(a)); d.pop(1); print(sys.getrefcount(a)); d.clear(); print(sys.getrefcount(a))
