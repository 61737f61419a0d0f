import sys
a = object()
l = [a, a, a]; print(sys.getrefcount(a))
l.append(a); print(sys.getrefcount(a)); l.pop(); print(sys.getrefcount(a)); del l[:]; print(sys.getrefcount(a))
