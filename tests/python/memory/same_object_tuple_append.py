def f():
    s = (1,); n = 0; i = id(s)
    for _ in range(50):
        s += (2,)
        if id(s) == i: n += 1
        i = id(s)
    return n
print(f())
