ids = []
for k in range(6):
    ids.append(id((x for x in "ab")))
print(len(set(ids)))
