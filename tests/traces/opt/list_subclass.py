class L(list):
    pass
l = L([1, 2])
l.append(3)
class DD(dict):
    pass
d = DD(a=1)
d['b'] = 2
class I(int):
    pass
i = I(5)
class St(str):
    pass
st = St('x')
