ls = [float(k) for k in range(300)]; ids = [id(x) for x in ls]; del ls
new = [float(k) for k in range(300)]; s = set(ids); print(sum(id(x) in s for x in new), [ids.index(id(x)) if id(x) in s else -1 for x in new[:3]])
