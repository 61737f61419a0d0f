d = {1: 2}
print(id(d.keys()) == id(d.keys()), id(d.keys()) == id(d.values()), id(d.items()) == id(d.keys()))
