def f():
    x = 1
    a = locals()
    b = locals()
    y = 2
    return a is b, a, b, locals()["x"]
print(f())
import sys
def g():
    x = 1
    return sys._getframe().f_locals is sys._getframe().f_locals
print(g())
