def f():
    x = 1
    def g(): return x
    def h():
        nonlocal x
        x += 1
    return g, h
g, h = f()
print(g.__closure__[0] is h.__closure__[0])
h()
print(g(), g.__closure__[0].cell_contents)
fs = [(lambda: i) for i in range(3)]
print(len(set(map(id, fs))))
def loop():
    out = []
    for i in range(3):
        out.append(lambda: i)
    return out
print(len({id(x.__closure__[0]) for x in loop()}))
