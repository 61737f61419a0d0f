a, b, c = [], [], []
i, j, k = id(a), id(b), id(c)
del b, a, c
x, y, z = [], [], []
print([[i, j, k].index(id(q)) for q in (x, y, z)])
