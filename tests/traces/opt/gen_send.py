def acc():
    t = 0
    while True:
        x = yield t
        if x is None:
            break
        t += x
a = acc()
next(a)
a.send(5)
print(a.send(7))
try:
    a.send(None)
except StopIteration:
    print('stop')
