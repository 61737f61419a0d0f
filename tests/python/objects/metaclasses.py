# Classes of classes.
def error(f, *args, **kw):
    try:
        f(*args, **kw)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
log = []
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        log.append(('prepare', name, len(bases), kw))
        return {'prepared': True}
    def __new__(mcs, name, bases, ns, **kw):
        log.append(('new', name, sorted(k for k in ns if not k.startswith('__')), kw))
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        log.append(('init', cls.__name__))
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        log.append(('call', args))
        return super().__call__(*args)
    def method(cls): return cls.__name__ + '.method'
    @property
    def prop(cls): return 'prop of ' + cls.__name__
    def __getattr__(cls, name): return 'missing ' + name
    def __len__(cls): return 7
    def __iter__(cls): return iter('abc')
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return k
    def __repr__(cls): return f'<Meta {cls.__name__}>'
    def __instancecheck__(cls, obj): return obj == 'instance'
    def __subclasscheck__(cls, c): return c is int
    def __add__(cls, o): return 'added'
class C(metaclass=Meta, flag=1):
    attr = 1
    def __init__(self, v=0): self.v = v
print(log[0])  #> ('prepare', 'C', 0, {'flag': 1})
print(log[1])  #> ('new', 'C', ['attr', 'prepared'], {'flag': 1})
print(log[2])  #> ('init', 'C')
log.clear()
print(C(5).v, log)  #> 5 [('call', (5,))]
print(C.method(), C.prop, C.prepared, C.zzz, len(C), list(C), 1 in C, C['k'], C, C + 1)  #> C.method prop of C True missing zzz 7 ['a', 'b', 'c'] True k <Meta C> added
print(type(C) is Meta, isinstance('instance', C), isinstance(3, C), issubclass(int, C), issubclass(str, C))  #> True True False True False
print(error(lambda: C().method))  #> AttributeError: 'C' object has no attribute 'method'
class D(C): pass
print(type(D) is Meta, D.method())  #> True D.method
class M1(type): pass
class M2(type): pass
print(error(type, 'X', (M1('A', (), {}), M2('B', (), {})), {}))  #> TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
class M3(M1, M2): pass
print(type(M3('X', (M1('A', (), {}), M2('B', (), {})), {})).__name__)  #> M3
print(type(type('Y', (M1('A', (), {}),), {})).__name__)  #> M1
T = type('T', (object,), {'a': 1, 'f': lambda self: self.a})
print(T.__name__, T().f(), T.__mro__ == (T, object), T.__module__)  #> T 1 True __main__
print(error(type, 'T'), error(type, 1, (), {}), error(type, 'T', 1, {}), error(type, 'T', (), 1))  #> None TypeError: type.__new__() argument 1 must be str, not int TypeError: type.__new__() argument 2 must be tuple, not int TypeError: type.__new__() argument 3 must be dict, not int
print(error(type, 'T', ()), error(type))  #> TypeError: type() takes 1 or 3 arguments TypeError: type() takes 1 or 3 arguments
class Plugin:
    registry = []
    def __init_subclass__(cls, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, name))
class P1(Plugin, name='one'): pass
class P2(P1): pass
print(Plugin.registry)  #> [('P1', 'one'), ('P2', None)]
print(error(type, 'P3', (Plugin,), {}, other=1))  #> TypeError: P3.__init_subclass__() takes no keyword arguments
print(error(type, 'P4', (), {}, other=1))  #> TypeError: P4.__init_subclass__() takes no keyword arguments
class G:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(G[3], G['a', 'b'])  #> ('G', 3) ('G', ('a', 'b'))
print(error(lambda: T[0]), error(lambda: T()[0]))  #> TypeError: type 'T' is not subscriptable TypeError: 'T' object is not subscriptable
class Single(type):
    made = {}
    def __call__(cls, *a):
        if cls not in Single.made: Single.made[cls] = super().__call__(*a)
        return Single.made[cls]
class Only(metaclass=Single): pass
print(Only() is Only())  #> True
class SetName:
    def __set_name__(self, owner, name): raise ValueError('no')
try:
    class Fails:
        x = SetName()
except ValueError as e:
    print(e, [n.replace("'", '') for n in e.__notes__])  #> no ['Error calling __set_name__ on SetName instance x in Fails']
class WithMro(type):
    def mro(cls): return [cls, int, object] if cls.__name__ == 'Odd' else type.mro(cls)
print(type.mro(bool), callable(Meta), Meta.__mro__ == (Meta, type, object))  #> [<class 'bool'>, <class 'int'>, <class 'object'>] True True
def f(): pass
print(error(lambda: type('X', (f,), {})))  #> TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
C.__name__ = 'Renamed'
print(C.__name__, C.__qualname__, error(setattr, C, '__name__', 1))  #> Renamed C TypeError: can only assign string to Renamed.__name__, not 'int'
