xs = [object() for _ in range(100)]
print(len({id(x) for x in xs}))
d = [xs[k+1:][0:1] and id(xs[k+1]) - id(xs[k]) for k in range(99)]
print(all(isinstance(x, int) for x in d), d.count(16) > 60)
