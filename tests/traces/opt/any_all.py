xs = [0, 1]
a = any(x > 0 for x in xs)
b = all(x > 0 for x in xs)
