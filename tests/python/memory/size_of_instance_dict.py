import sys
class C: pass
c = C(); print(sys.getsizeof(c), sys.getsizeof(c.__dict__)); c.x = 1; print(sys.getsizeof(c), sys.getsizeof(c.__dict__))
ds = []
for k in range(40):
    d = C(); d.x = k; ds.append(sys.getsizeof(d.__dict__))
print(ds)
