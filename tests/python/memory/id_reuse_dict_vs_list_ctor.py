ids = []
for _ in range(8):
    x = dict(); ids.append(id(x))
print(len(set(ids)))
ids = []
for _ in range(8):
    x = {}; ids.append(id(x))
print(len(set(ids)))
