ids = []
for k in range(5):
    try: raise ValueError(k)
    except ValueError as e: ids.append(id(e))
print(len(set(ids)))
