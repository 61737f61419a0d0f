def f():
    x = 1
    def g():
        return x / 0
    try:
        g()
    except ZeroDivisionError:
        x = 2
    return g
h = f()
