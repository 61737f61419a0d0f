def run():
    ids = []
    for i in range(1000, 1006):
        x = i * 1000
        ids.append(id(x))
    return [ids.index(i) for i in ids]
run()
print(run())
