import sys
cap = lambda l: (sys.getsizeof(l) - 56) // 8
l = list(range(20)); del l[3:]; print(cap(l))
l = list(range(50)); del l[3:]; print(cap(l))
l = list(range(50)); del l[::2]; print(cap(l))
l = list(range(50)); l[10:40] = []; print(cap(l))
l = list(range(50)); l[:] = [1]; print(cap(l))
l = list(range(50)); del l[:]; print(cap(l))
l = list(range(50)); l.clear(); print(cap(l))
l = list(range(50)); l[5:5] = range(10); print(cap(l))
l = list(range(30)); l.remove(3); print(cap(l))
l = list(range(30)); l *= 2; print(cap(l))
l = list(range(30)); l *= 0; print(cap(l))
