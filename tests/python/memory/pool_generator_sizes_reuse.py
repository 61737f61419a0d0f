def g(a, b, c): x = y = z = 1; yield
def h(): yield
i = g(1, 2, 3); a = id(i); del i; j = h(); print(id(j) == a); k = g(1, 2, 3); print(id(k) == a)
