class C:
    def m(self): pass
    def n(self): pass
c = C()
a = c.m; i = id(a); del a
b = c.n; print(id(b) == i)
x = [].append; print(id(x) == i)
y = "".join; print(id(x) == id(y))
