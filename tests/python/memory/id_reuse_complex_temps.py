ids = []
for k in range(8):
    x = complex(k, 1); ids.append(id(x))
print(len(set(ids)))
