xs = [bytes(70) for _ in range(1000)]
d = {}
for a, b in zip(xs, xs[1:]): k = id(b) - id(a); d[k] = d.get(k, 0) + 1
print(max(d, key=d.get)); p = {}
for x in xs: p.setdefault(id(x) >> 14, []).append(id(x))
print(sorted({len(v) for v in p.values()})[-1], {min((y & 16383) for y in v) for v in p.values() if len(v) == 145})
