class C: pass
c = C()
c.a = [1]
c.b = 2
d = c.__dict__
del c
print(d, list(d.items()))
d["c"] = 3
print(d)
