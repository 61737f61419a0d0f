def f():
    x = [0]
    a = (x, 1); i = id(a); del a
    b = (x, 1, 2); print(id(b) == i)
    c = (x, 2); print(id(c) == i)
f()
