import sys
d = {k: k for k in range(40)}; s = []
while d:
    d.popitem(); s.append(sys.getsizeof(d))
print(s)
d[1] = 1; print(sys.getsizeof(d))
