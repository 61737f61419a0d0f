n = 5
b = bytes(n); i = id(b); del b
c = bytes(n + 1); print(id(c) == i)
d = bytes(40); print(id(d) == i)
