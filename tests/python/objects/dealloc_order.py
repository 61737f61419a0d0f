# What dies first: the finalizer, then what the object held, depth first.
log = []
class D:
    def __init__(self, name, *held):
        self.name = name
        self.held = held
    def __del__(self): log.append(self.name)
def die(*objects):
    log.clear()
    del objects
    return log[:]
d = D('outer', D('inner1'), D('inner2'))
log.clear()
del d
print(log)  #> ['outer', 'inner2', 'inner1']
class E:
    def __init__(self, n, nx):
        self.nx = nx
        self.d = D(n)
e = None
for i in range(100): e = E(i, e)
log.clear()
del e
print(log[:4], log[-4:])  #> [99, 98, 97, 96] [3, 2, 1, 0]
chain = None
for i in range(5000): chain = D(i, chain)
log.clear()
del chain
print(log[:3], log[-3:], len(log))  #> [4999, 4998, 4997] [2, 1, 0] 5000
xs = [D(i) for i in range(4)]
log.clear()
del xs
print(log)  #> [3, 2, 1, 0]
t = tuple([D(i) for i in range(4)])
log.clear()
del t
print(log)  #> [3, 2, 1, 0]
d = {i: D(i) for i in range(4)}
log.clear()
del d
print(log)  #> [0, 1, 2, 3]
s = {D('only')}
log.clear()
del s
print(log)  #> ['only']
class S:
    __slots__ = ('z', 'a', 'm')
class S2(S):
    __slots__ = ('b',)
s = S2()
s.z = D('z'); s.a = D('a'); s.m = D('m'); s.b = D('b')
log.clear()
del s
print(log)  #> ['b', 'a', 'm', 'z']
class P: pass
p = P()
p.second = D('second'); p.first = D('first')
q = P()
q.first = D('q.first'); q.second = D('q.second')
log.clear()
del q
print(log)  #> ['q.second', 'q.first']
p.__dict__
log.clear()
del p
print(log)  #> ['second', 'first']
def f():
    a = D('a')
    b = D('b')
    c = D('c')
    log.clear()
f()
print(log)  #> ['c', 'b', 'a']
def g(x, y): log.clear()
g(D('x'), D('y'))
print(log)  #> ['y', 'x']
x = D('old')
log.clear()
x = D('new')
print(log)  #> ['old']
x = [D('in list')]
y = x
log.clear()
del x
print(log)  #> []
y = None
print(log)  #> ['in list']
class L(list):
    def __del__(self): log.append('L')
l = L([D('item')])
l.attr = D('attr')
log.clear()
del l
print(log)  #> ['L', 'attr', 'item']
class Ex(Exception):
    def __del__(self): log.append('Ex')
log.clear()
try: raise Ex(D('arg'))
except Ex: pass
print(log)  #> ['Ex', 'arg']
class Gen:
    def __del__(self): log.append('gen local')
def gen():
    g = Gen()
    try: yield 1
    finally: log.append('finally')
it = gen()
next(it)
log.clear()
del it
print(log)  #> ['finally', 'gen local']
m = P()
m.me = m
m.d = D('cycle')
import gc
log.clear()
del m
print(log, gc.collect(), log)  #> ['cycle'] 2 ['cycle']
