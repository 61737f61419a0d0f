# __slots__: fields instead of a dict.
def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
class P:
    __slots__ = ('x', 'y')
    z = 9
    def __init__(self, x): self.x = x
p = P(1)
print(p.x, P.x, P.__slots__, hasattr(p, '__dict__'), p.z)  #> 1 <member 'x' of 'P' objects> ('x', 'y') False 9
print(error(lambda: p.y))  #> AttributeError: 'P' object has no attribute 'y'
p.y = 2
print(p.y)  #> 2
del p.y
print(error(lambda: p.y), error(delattr, p, 'y'))  #> AttributeError: 'P' object has no attribute 'y' AttributeError: y
print(error(setattr, p, 'w', 1))  #> AttributeError: 'P' object has no attribute 'w' and no __dict__ for setting new attributes
print(error(delattr, p, 'w'))  #> AttributeError: 'P' object has no attribute 'w' and no __dict__ for setting new attributes
print(error(setattr, p, 'z', 1))  #> AttributeError: 'P' object attribute 'z' is read-only
class Q(P):
    __slots__ = 'q'
q = Q(3)
q.q = 4
print(q.x, q.q, Q.__slots__, error(setattr, q, 'w', 1))  #> 3 4 q AttributeError: 'Q' object has no attribute 'w' and no __dict__ for setting new attributes
class R(P): pass
r = R(5)
r.anything = 6
print(r.x, r.anything, r.__dict__)  #> 5 6 {'anything': 6}
class W:
    __slots__ = ('__weakref__', 'a')
class D:
    __slots__ = ('__dict__',)
d = D()
d.v = 1
print(d.__dict__, D.__dictoffset__, W.__weakrefoffset__, P.__dictoffset__, P.__basicsize__, Q.__basicsize__, R.__basicsize__)  #> {'v': 1} -1 -32 0 32 40 32
class Mangled:
    __slots__ = ('__private',)
    def __init__(self): self.__private = 'in'
print(Mangled()._Mangled__private, sorted(k for k in Mangled.__dict__ if 'private' in k))  #> in ['_Mangled__private']
print(error(type, 'X', (), {'__slots__': ('a', '__dict__', '__dict__')}))  #> TypeError: __dict__ slot disallowed: we already got one
print(error(type, 'X', (), {'__slots__': ('1a',)}))  #> TypeError: __slots__ must be identifiers
print(error(type, 'X', (), {'__slots__': (1,)}))  #> TypeError: __slots__ items must be strings, not 'int'
print(error(type, 'X', (), {'__slots__': ('a',), 'a': 1}))  #> ValueError: 'a' in __slots__ conflicts with class variable
print(error(type, 'X', (int,), {'__slots__': ('a',)}))  #> TypeError: nonempty __slots__ not supported for subtype of 'int'
print(error(type, 'X', (R,), {'__slots__': '__weakref__'}))  #> TypeError: __weakref__ slot disallowed: we already got one
print(error(type, 'X', (R,), {'__slots__': '__dict__'}))  #> TypeError: __dict__ slot disallowed: we already got one
print(type('X', (int,), {'__slots__': ()})(5) + 1)  #> 6
class A1: __slots__ = ('a',)
class A2: __slots__ = ('b',)
print(error(type, 'X', (A1, A2), {}))  #> TypeError: multiple bases have instance lay-out conflict
class E1: __slots__ = ()
class E2(A1, E1): __slots__ = ()
e = E2()
e.a = 'ok'
print(e.a, E2.__mro__[1].__name__)  #> ok A1
print(P(1).__class__, sorted(P.__dict__)[-3:])  #> <class '__main__.P'> ['x', 'y', 'z']
