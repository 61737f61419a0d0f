class C: pass
c = C()
d = c.__dict__
print(c.__dict__ is d, vars(c) is d)
c.x = 1
print(d)
d["y"] = 2
print(c.y)
c.__dict__ = {"z": 3}
print(d, c.z, hasattr(c, "x"))
e = c.__dict__
del c
print(e)
