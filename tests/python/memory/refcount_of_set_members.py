import sys
a = object(); s = {a}; print(sys.getrefcount(a)); s.add(a); print(sys.getrefcount(a)); t = s | {a}; print(sys.getrefcount(a)); s.clear(); t = frozenset(t); print(sys.getrefcount(a))
