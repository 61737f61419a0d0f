fs = []
def mk():
    for k in range(3): fs.append(lambda: k)
mk(); print([f() for f in fs], fs[0].__closure__[0] is fs[1].__closure__[0]); gs = [lambda: k for k in range(3)]; print([g() for g in gs])
