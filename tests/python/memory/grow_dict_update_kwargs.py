import sys
d = {}
d.update(a=1); print(sys.getsizeof(d))
d.update(b=1, c=2, d=3, e=4, f=5); print(sys.getsizeof(d))
d.update([("g", 1), ("h", 2)]); print(sys.getsizeof(d))
