s = "a"; n = 0; i = id(s)
for _ in range(100):
    s += "b"
    if id(s) == i: n += 1
    i = id(s)
print(n)
