import gc; gc.collect(); gc.disable()
class L(list): pass
class D(dict): pass
class T(tuple): pass
class S(set): pass
class I(int): pass
def a(): l = L(); l.append(l)
def b(): d = D(); d[1] = d
def c(): t = T(); t.me = t
def e(): t = S(); t.me = t
def f(): t = I(); t.me = t
def g(): l = L(); l.me = l
r = []
for k in (a, b, c, e, f, g): k(); r.append(gc.collect())
print(r)
