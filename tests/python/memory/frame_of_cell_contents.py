def f():
    x = []
    def g(): return x
    def h(): return x
    return g, h
g, h = f(); print(g.__closure__[0] is h.__closure__[0], g() is h()); g.__closure__[0].cell_contents = 5; print(h())
a, b = f(); print(a.__closure__[0] is g.__closure__[0])
