a = [object() for i in range(200)]
steps = [abs(id(y) - id(x)) for x, y in zip(a, a[1:])]
print(steps.count(16) > 150, all(id(x) % 16 == 0 for x in a))
