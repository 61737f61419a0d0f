k = 1
a = {}; b = {}; c = {}
order = [id(a), id(b), id(c)]
del a; del b; del c
print([order.index(id(v)) for v in ({}, {})])
a = (k, 1); b = (k, 2); c = (k, 3)
order = [id(a), id(b), id(c)]
del a; del b; del c
x = (k, 4); y = (k, 5); z = (k, 6)
print([order.index(id(v)) for v in (x, y, z)])
