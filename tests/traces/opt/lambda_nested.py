def x(y):
    (lambda z: lambda w: z + y)(y)
x(42)
