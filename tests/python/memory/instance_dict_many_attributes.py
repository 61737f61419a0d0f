import sys
class C: pass
for i in range(7): C()
c = C()
for i in range(29): setattr(c, "a%d" % i, i)
print(sys.getsizeof(c.__dict__), len(c.__dict__))
d = C()
for i in range(40): setattr(d, "a%d" % i, i)
print(sys.getsizeof(d.__dict__))
e = C()
e.a0 = 1
print(sys.getsizeof(e.__dict__))
