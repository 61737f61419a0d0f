def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
a = counter(); b = counter()
print(a(), a(), b(), a.__closure__[0] is b.__closure__[0], a.__closure__[0].cell_contents)
def f():
    x = 1
    def g(): return x
    del x
    return g
try: f()()
except NameError as e: print(e)
fs = [lambda: i for i in range(3)]
print([h() for h in fs], fs[0].__closure__)
