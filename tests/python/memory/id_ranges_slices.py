print(id(range(3)) == id(range(3)), id(slice(1)) == id(slice(1)))
ids = []
for i in range(6):
    r = range(i)
    ids.append(id(r))
print([ids.index(i) for i in ids])
