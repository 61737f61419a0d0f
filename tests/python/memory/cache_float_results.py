x = 1.5
print(x * 1 is x, x + 0.0 is x, float("1.5") is float("1.5"), x.__float__() is x, x.conjugate() is x)
