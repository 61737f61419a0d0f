import sys
class C: pass
s = []
for k in range(40):
    c = C(); setattr(c, "a%d" % k, 1); s.append(sys.getsizeof(c.__dict__))
print(s)
