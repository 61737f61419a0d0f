import sys
class C: pass
c = C()
c.a = 1
c.__dict__[5] = 1
print(sys.getsizeof(c.__dict__), c.__dict__)
d = C()
d.a = 1
del d.a
print(sys.getsizeof(d.__dict__))
