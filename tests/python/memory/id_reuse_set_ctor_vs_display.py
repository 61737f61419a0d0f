ids = []
for _ in range(8):
    x = set(); ids.append(id(x))
print(len(set(ids)))
ids = []
for _ in range(8):
    x = {1}; ids.append(id(x))
print(len(set(ids)))
