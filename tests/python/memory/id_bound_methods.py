class C:
    def m(self): pass
c = C()
print(c.m is c.m, id(c.m) == id(c.m), c.m == c.m)
m1 = c.m
m2 = c.m
print(m1 is m2, m1 == m2, m1.__self__ is m2.__self__, m1.__func__ is m2.__func__)
print([].append is [].append, id([].append) == id([].append))
