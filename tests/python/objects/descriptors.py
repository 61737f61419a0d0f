# Data descriptors come before the instance, others after it.
class Data:
    def __get__(self, obj, owner): return ('data get', obj is None, owner.__name__)
    def __set__(self, obj, value): obj.__dict__['set'] = value
    def __delete__(self, obj): obj.__dict__['deleted'] = True
class NonData:
    def __get__(self, obj, owner): return 'nondata get'
class SetOnly:
    def __set__(self, obj, value): obj.__dict__['s'] = ('through set', value)
class Named:
    def __set_name__(self, owner, name): self.where = (owner.__name__, name)
class C:
    d = Data()
    n = NonData()
    s = SetOnly()
    named = Named()
c = C()
print(c.d, C.d)  #> ('data get', False, 'C') ('data get', True, 'C')
c.d = 5
print(c.__dict__)  #> {'set': 5}
del c.d
print(c.__dict__)  #> {'set': 5, 'deleted': True}
c.__dict__['d'] = 'hidden'
print(c.d, c.n)  #> ('data get', False, 'C') nondata get
c.n = 'instance wins'
print(c.n, C.n)  #> instance wins nondata get
c.s = 1
print(c.s, C.named.where)  #> ('through set', 1) ('C', 'named')
class Counter:
    def __init__(self): self.count = 0
    @property
    def value(self):
        "how many"
        self.count += 1
        return self.count
    @value.setter
    def value(self, v): self.count = v
    @value.deleter
    def value(self): self.count = -1
k = Counter()
print(k.value, k.value)  #> 1 2
k.value = 10
print(k.value)  #> 11
del k.value
print(k.count, Counter.value.__doc__, Counter.value.__name__, type(Counter.value).__name__)  #> -1 how many value property
class ReadOnly:
    @property
    def x(self): return 1
    w = property()
def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
r = ReadOnly()
print(error(setattr, r, 'x', 2))  #> AttributeError: property 'x' of 'ReadOnly' object has no setter
print(error(delattr, r, 'x'))  #> AttributeError: property 'x' of 'ReadOnly' object has no deleter
print(error(lambda: r.w))  #> AttributeError: property 'w' of 'ReadOnly' object has no getter
print(error(property, 1, 2, 3, 4, 5))  #> TypeError: property() takes at most 4 arguments (5 given)
class K:
    @staticmethod
    def s(*a): return a
    @classmethod
    def c(cls, *a): return cls.__name__, a
    def m(self, *a): return a
class K2(K): pass
print(K.s(1), K().s(1), K.c(1), K().c(1), K2.c(2), K2().c(2), K().m(3), K.m('self', 4))  #> (1,) (1,) ('K', (1,)) ('K', (1,)) ('K2', (2,)) ('K2', (2,)) (3,) (4,)
print(type(K.__dict__['s']).__name__, type(K.__dict__['c']).__name__, type(K.__dict__['m']).__name__, type(K().m).__name__)  #> staticmethod classmethod function method
print(K().m.__func__ is K.__dict__['m'], K().m.__self__.__class__.__name__, K.c.__self__ is K)  #> True K True
k = K()
print(k.m == k.m, k.m is k.m, k.m.__name__, K.m.__qualname__)  #> True False m K.m
print(K.__dict__['s'].__func__(7), K.__dict__['c'].__func__(K2, 8), K.__dict__['s'](9))  #> (7,) ('K2', (8,)) (9,)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        value = obj.__dict__[self.name] = self.f(obj)
        return value
class Uses:
    calls = 0
    @Lazy
    def total(self):
        Uses.calls += 1
        return 42
u = Uses()
print(u.total, u.total, Uses.calls, 'total' in u.__dict__)  #> 42 42 1 True
print(list.append, str.upper, int.__add__, dict.__dict__['fromkeys'])  #> <method 'append' of 'list' objects> <method 'upper' of 'str' objects> <slot wrapper '__add__' of 'int' objects> <method 'fromkeys' of 'dict' objects>
print([].append.__name__, (1).__add__(2), int.__add__(1, 2), int.real, type(int.real).__name__)  #> append 3 3 <attribute 'real' of 'int' objects> getset_descriptor
print(error(int.__add__, 'a', 1))  #> TypeError: descriptor '__add__' requires a 'int' object but received a 'str'
print(error(int.__add__))  #> TypeError: descriptor '__add__' of 'int' object needs an argument
print(error((1).__add__))  #> TypeError: expected 1 argument, got 0
print(error(lambda: (1).__add__(a=1)))  #> TypeError: wrapper __add__() takes no keyword arguments
print(error((1).__neg__, 1))  #> TypeError: expected 0 arguments, got 1
print(error(list.append))  #> TypeError: unbound method list.append() needs an argument
print(error(list.append, 1, 2))  #> TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
print(error(dict.__dict__['fromkeys'].__get__, 1))  #> TypeError: descriptor 'fromkeys' requires a subtype of 'dict' but received 'int'
print(error(setattr, 1, 'real', 2))  #> AttributeError: attribute 'real' of 'int' objects is not writable
print(error(setattr, 1, 'x', 2))  #> AttributeError: 'int' object has no attribute 'x' and no __dict__ for setting new attributes
print(error(object.__setattr__, int, 'x', 1))  #> TypeError: can't apply this __setattr__ to type object
print(error(setattr, int, 'x', 1))  #> TypeError: cannot set 'x' attribute of immutable type 'int'
