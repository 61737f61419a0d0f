def f(n):
    return [lambda: i + n for i in range(2)]
for h in f(10):
    print(h())
