a = [[], [], []]
ids = [id(x) for x in a]
del a
try: del x
except NameError: pass
b, c, d = [], [], []
print([ids.index(id(x)) if id(x) in ids else None for x in (b, c, d)])
