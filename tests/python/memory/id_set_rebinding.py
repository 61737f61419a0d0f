ids = []
for i in range(6):
    x = set()
    ids.append(id(x))
print([ids.index(i) for i in ids])
ids = []
for i in range(6):
    x = bytearray()
    ids.append(id(x))
print([ids.index(i) for i in ids])
