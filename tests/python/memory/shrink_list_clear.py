import sys
l = list(range(100)); l.clear(); print(sys.getsizeof(l))
l.append(1); print(sys.getsizeof(l))
l = list(range(100)); l[:] = []; print(sys.getsizeof(l))
l = list(range(100)); l[:] = [1]; print(sys.getsizeof(l))
