def f(a, b=2, *args, c=3, **kw):
    return (a, b, args, c, kw)
f(1)
f(1, 2, 3, 4, c=5, d=6)
