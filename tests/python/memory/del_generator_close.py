def g(n):
    try:
        yield n
    finally:
        print("finally", n)
a = g(1)
next(a)
del a
b = g(2)
del b
print("-")
for x in g(3): break
print("after")
