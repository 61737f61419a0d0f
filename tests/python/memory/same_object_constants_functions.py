def f(): return "const str!", 1.25, (1, 2.5), 10**9
def g(): return "const str!", 1.25, (1, 2.5), 10**9
print([a is b for a, b in zip(f(), g())], [a is b for a, b in zip(f(), f())])
x = "const str!"; y = 1.25; print(x is f()[0], y is f()[1])
