a = object(); b = object(); c = object(); d = object()
order = [id(a), id(b), id(c), id(d)]
del b, d, a, c
w = object(); x = object(); y = object(); z = object()
print([order.index(id(v)) for v in (w, x, y, z)])
