ns = [k + 10**6 for k in range(6)]
ids = [id(f) for f in ns]
del ns[3], ns[0]
new = [k + 10**7 for k in range(3)]
print([ids.index(id(t)) if id(t) in ids else None for t in new])
