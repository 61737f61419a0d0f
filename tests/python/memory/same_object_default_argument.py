def f(a=[], b={}, *, c=set()): return id(a), id(b), id(c)
print(f() == f(), f.__defaults__[0] is f.__defaults__[0])
def g(x, l=[]): l.append(x); return l
print(g(1) is g(2), g(3))
