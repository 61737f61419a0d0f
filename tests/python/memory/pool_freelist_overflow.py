ls = [[] for _ in range(200)]; ids = [id(x) for x in ls]; ls.clear()
new = [[] for _ in range(200)]; s = set(ids); print(sum(id(x) in s for x in new), [ids.index(id(x)) if id(x) in s else -1 for x in new[:4]])
