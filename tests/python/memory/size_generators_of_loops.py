import sys
def g0():
    yield
def g1(a):
    yield a
def g2(a, b):
    c = a + b
    yield c
def g3(*args, **kw):
    for a in args:
        yield a, kw
def g4():
    x = yield
    try:
        yield from [1, 2, x]
    finally:
        pass
print(sys.getsizeof(g0()), sys.getsizeof(g1(1)), sys.getsizeof(g2(1, 2)), sys.getsizeof(g3(1)), sys.getsizeof(g4()))
print(sys.getsizeof(x for x in []), sys.getsizeof((x, y) for x in [] for y in []), sys.getsizeof(x for x in [] if x > 1))
