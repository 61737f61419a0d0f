a = [object() for _ in range(5)]; ids = [id(x) for x in a]
for k in (3, 0, 4): a[k] = None
b = [object() for _ in range(3)]; print([ids.index(id(x)) for x in b])
