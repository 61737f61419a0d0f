def a(x):
    def b(y):
        def c(z):
            return x + y + z
        return c
    return b
f = a(1)
g = f(2)
print(g(3))
