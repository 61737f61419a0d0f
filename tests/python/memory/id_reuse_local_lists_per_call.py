def f():
    a = []
    return id(a)
print(f() == f() == f())
def g(n):
    a = []
    return [id(a)] + (g(n-1) if n else [])
print(len(set(g(5))))
