a = 1000
b = 1000
def f():
    return 1000, "hello world", 2.5, (1, 2, "x y")
print(a is b, f()[0] is a, "hello world" is f()[1], 2.5 is f()[2], (1, 2, "x y") is f()[3])
print(1.0 is 1.0, 1 is 1.0 if False else "no", 0.0 is -0.0, 10**10 is 10**10)
