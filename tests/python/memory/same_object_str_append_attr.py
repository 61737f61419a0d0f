class C: pass
c = C(); c.s = "a"; n = 0; i = id(c.s)
for _ in range(50):
    c.s += "b"
    if id(c.s) == i: n += 1
    i = id(c.s)
print(n)
