import sys
def f():
    return sys.getsizeof(sys._getframe())
def g(a, b, c):
    d = a
    e = [x for x in range(3)]
    return sys.getsizeof(sys._getframe())
def h():
    x = 1
    def inner():
        return sys.getsizeof(sys._getframe()) + x * 0
    return inner()
def k(*args, **kw):
    for a in args:
        for b in kw:
            pass
    return sys.getsizeof(sys._getframe())
print(f(), g(1, 2, 3), h(), k(1, z=2), sys.getsizeof(sys._getframe()))
