def run():
    ids = []
    x = 0.5
    for i in range(6):
        x = x * 2.0
        ids.append(id(x))
    return [ids.index(i) for i in ids]
run()
print(run())
