x = []
ts = [(x, k) for k in range(6)]
ids = [id(t) for t in ts]
while ts: ts.pop()
t = None
new = [(x, k) for k in range(6)]
print([ids.index(id(t)) if id(t) in ids else None for t in new])
