ids = []
for i in range(6):
    x = []
    ids.append(id(x))
print([ids.index(i) for i in ids])
ids = []
for i in range(6):
    x = {}
    ids.append(id(x))
print([ids.index(i) for i in ids])
ids = []
for i in range(6):
    x = []
    ids.append(id(x))
    del x
print([ids.index(i) for i in ids])
