import sys
def g(x):
    yield sys.getrefcount(x)
    y = x
    yield sys.getrefcount(x)
    del y
    yield sys.getrefcount(x)
print(list(g([])))
o = []
i = g(o); print(next(i), sys.getrefcount(o), next(i), next(i), sys.getrefcount(o)); i.close(); print(sys.getrefcount(o))
