a = [1]; i = id(a); del a
d = {}; print(id(d) == i)
l = []; print(id(l) == i)
