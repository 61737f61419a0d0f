class P:
    __slots__ = ("a",)
ps = [P() for _ in range(5)]
ids = [id(p) for p in ps]
del ps[1], ps[1], ps[1]
new = [P() for _ in range(4)]
print([ids.index(id(x)) if id(x) in ids else None for x in new])
