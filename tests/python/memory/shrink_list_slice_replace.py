import sys
l = list(range(64)); s = []
for n in (40, 30, 20, 10, 5, 1):
    l[:] = range(n); s.append(sys.getsizeof(l))
print(s)
