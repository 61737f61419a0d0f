# __del__ runs when the last reference goes.
log = []
class D:
    def __init__(self, name): self.name = name
    def __del__(self): log.append(self.name)
d = D('first')
e = d
del d
print(log)  #> []
del e
print(log)  #> ['first']
D('temporary')
print(log)  #> ['first', 'temporary']
def f():
    a = D('a')
    b = D('b')
    return len(log)
f()
print(log)  #> ['first', 'temporary', 'b', 'a']
x = D('old')
x = D('new')
print(log[-1])  #> old
xs = [D('x0'), D('x1')]
xs.clear()
print(log[-2:])  #> ['x1', 'x0']
class Holder: pass
h = Holder()
h.b = D('hb')
h.a = D('ha')
del h
print(log[-2:])  #> ['hb', 'ha']
kept = []
class Phoenix:
    def __del__(self):
        log.append('phoenix')
        kept.append(self)
Phoenix()
print(log[-1], len(kept))  #> phoenix 1
kept.clear()
print(log[-1], log.count('phoenix'), len(kept))  #> phoenix 1 0
class Base:
    def __del__(self): log.append('base del')
class Derived(Base):
    def __del__(self):
        log.append('derived del')
        super().__del__()
Derived()
print(log[-2:])  #> ['derived del', 'base del']
class Slotted:
    __slots__ = ('b', 'a')
s = Slotted()
s.b = D('sb')
s.a = D('sa')
del s
print(log[-2:])  #> ['sa', 'sb']
def g(): raise ValueError
d = D('survives')
try:
    local = D('local')
    g()
except ValueError:
    del local
print(log[-1])  #> local
class Chain:
    def __init__(self, n, rest): self.n, self.rest = n, rest
    def __del__(self): log.append(self.n)
log.clear()
c = None
for i in range(5): c = Chain(i, c)
del c, i
print(log)  #> [4, 3, 2, 1, 0]
del D.__del__
D('silent')
print(log[-1])  #> 0
import weakref
class W: pass
w = W()
r = weakref.ref(w, lambda ref: log.append('callback'))
print(r() is w, weakref.getweakrefcount(w))  #> True 1
del w
print(r(), log[-1])  #> None callback
