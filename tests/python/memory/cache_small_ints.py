def same(n):
    return int(str(n)) is int(str(n))
print([n for n in (-7, -6, -5, -1, 0, 1, 255, 256, 257, 1000, 1023, 1024, 1025) if same(n)])
a = 257
print((a - 1) is int("256"), (a - 0) is int("257"), -5 is int("-5"))
