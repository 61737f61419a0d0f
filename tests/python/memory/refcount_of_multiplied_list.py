import sys
a = object(); l = [a] * 10; print(sys.getrefcount(a)); l *= 2; print(sys.getrefcount(a)); t = (a,) * 5; print(sys.getrefcount(a)); del l; print(sys.getrefcount(a))
