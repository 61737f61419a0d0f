def f():
    s = b"a"; n = 0; i = id(s)
    for _ in range(50):
        s += b"b"
        if id(s) == i: n += 1
        i = id(s)
    return n
print(f())
