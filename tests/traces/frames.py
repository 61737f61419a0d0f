def outer(n):
    def inner():
        return n + 1

    yield inner
    yield inner()


def fail(xs):
    return xs[3]


g = outer(300)
f = next(g)
print(f())
try:
    fail([1])
except IndexError as error:
    print(error)
print(list(g))
