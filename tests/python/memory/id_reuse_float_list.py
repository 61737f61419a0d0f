fs = [k + 0.5 for k in range(6)]
ids = [id(f) for f in fs]
del fs[3], fs[0]
new = [k + 0.25 for k in range(3)]
print([ids.index(id(t)) if id(t) in ids else None for t in new])
