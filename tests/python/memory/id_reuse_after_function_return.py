def f():
    a = []; b = []; c = []
    return id(a), id(b), id(c)
ids = f()
x, y, z = [], [], []
print([ids.index(id(q)) if id(q) in ids else None for q in (x, y, z)])
