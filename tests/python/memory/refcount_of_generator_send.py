import sys
def g():
    x = yield
    while True: x = yield sys.getrefcount(x)
i = g(); next(i); o = []
print(i.send(o), i.send([]), sys.getrefcount(o), i.send(o), sys.getrefcount(o))
