def f():
    s = "start"
    for i in range(20):
        t = s
        s += "!"
        if t is s: return "shared"
    return "fresh", len(t), len(s)
print(f(), f())
