ids = []
for k in range(8):
    x = bytes([k, k]); ids.append(id(x))
print(len(set(ids)))
