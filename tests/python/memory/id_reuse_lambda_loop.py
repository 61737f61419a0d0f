ids = set()
for k in range(10):
    f = lambda: k
    ids.add(id(f))
print(len(ids))
