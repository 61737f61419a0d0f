s = {1, 2}; i = id(s); del s
t = frozenset([7, 8]); print(id(t) == i)
u = set(); print(id(u) == i)
