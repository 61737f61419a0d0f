def display():
    ids = []
    for i in range(8):
        x = []
        ids.append(id(x))
    return len(set(ids))
print(display())
