xs = [object() for _ in range(8)]
ids = [id(x) for x in xs]
for k in (2, 5, 1): xs[k] = None
new = [object() for _ in range(3)]
print([ids.index(id(x)) if id(x) in ids else None for x in new])
