a = property(); i = id(a); del a
b = property(); print(id(b) == i)
c = staticmethod(len); print(id(c) == i)
