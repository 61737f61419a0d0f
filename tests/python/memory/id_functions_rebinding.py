ids = []
for i in range(6):
    def f(): pass
    ids.append(id(f))
print([ids.index(i) for i in ids])
ids = []
for i in range(6):
    f = lambda: i
    ids.append(id(f))
print([ids.index(i) for i in ids])
