def f(x, l=[]):
    l.append(x)
    return l
a = f(1)
b = f(2)
print(a is b, a, f.__defaults__[0] is a)
def g(d={}): return d
print(g() is g())
