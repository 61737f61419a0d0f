# What `type`, `object` and the descriptors answer about themselves.
def t(f):
    try: return str(f())
    except Exception as e: return f'{type(e).__name__}: {e}'
class A:
    def f(self): return super().g()
    def c(self): return [super().__repr__ for _ in range(1)] and __class__.__name__
    @staticmethod
    def s(): return super()
    @classmethod
    def k(cls): return super().__new__(cls)
    def nested(self):
        def inner(): return super().__str__()
        return inner()
    def lam(self): return (lambda: __class__)()
    def arg_deleted(self):
        del self
        super()
a = A()
print(t(a.f))  #> AttributeError: 'super' object has no attribute 'g'
print(t(a.c))  #> A
print(t(a.s))  #> RuntimeError: super(): no arguments
print(t(lambda: type(a.k())))  #> <class '__main__.A'>
print(t(a.nested))  #> RuntimeError: super(): no arguments
print(t(a.lam))  #> <class '__main__.A'>
print(t(a.arg_deleted))  #> RuntimeError: super(): arg[0] deleted
print(t(lambda: super(A, a).nope))  #> AttributeError: 'super' object has no attribute 'nope'
print(t(lambda: super(int, a)))  #> TypeError: super(type, obj): obj (instance of A) is not an instance or subtype of type (int).
print(t(lambda: super(A, A).__init__))  #> <slot wrapper '__init__' of 'object' objects>
print(t(lambda: super(1)))  #> TypeError: super() argument 1 must be a type, not int
print(t(lambda: super(A,a,1)))  #> TypeError: super() expected at most 2 arguments, got 3
print(t(lambda: super(A).__self__))  #> None
s = super(A, a)
print(s.__thisclass__, s.__self__ is a, s.__self_class__)  #> <class '__main__.A'> True <class '__main__.A'>
print(t(lambda: setattr(s, 'x', 1)))  #> AttributeError: 'super' object has no attribute 'x' and no __dict__ for setting new attributes
# types
print(t(lambda: type('A', (), {}).__mro__))  #> (<class '__main__.A'>, <class 'object'>)
print(t(lambda: type.__call__(int, '5')))  #> 5
print(t(lambda: type.__call__()))  #> TypeError: descriptor '__call__' of 'type' object needs an argument
print(t(lambda: type.mro()))  #> TypeError: unbound method type.mro() needs an argument
print(t(lambda: type.__new__(type, 'Z', (), {})))  #> <class '__main__.Z'>
print(t(lambda: type.__new__(int, 'Z', (), {})))  #> TypeError: type.__new__(int): int is not a subtype of type
print(t(lambda: type.__new__(type)))  #> TypeError: type.__new__() takes exactly 3 arguments (0 given)
print(t(lambda: object.__new__(type)))  #> TypeError: object.__new__(type) is not safe, use type.__new__()
print(t(lambda: type.__init__(A, 1)))  #> None
print(t(lambda: type.__init__(A, 1, 2)))  #> TypeError: type.__init__() takes 1 or 3 arguments
print(t(lambda: A.__dict__.update))  #> AttributeError: 'mappingproxy' object has no attribute 'update'
print(t(lambda: A.__dict__.__class__))  #> <class 'mappingproxy'>
def sd(): A.__dict__['x'] = 1
print(t(sd))  #> TypeError: 'mappingproxy' object does not support item assignment
print(t(lambda: A.__dict__ | {1: 2} and 'or ok'))  #> or ok
print(t(lambda: int.__dict__['real'].__get__(5)))  #> 5
print(t(lambda: int.__dict__['real'].__get__('a')))  #> TypeError: descriptor 'real' for 'int' objects doesn't apply to a 'str' object
print(t(lambda: int.real.__get__(None, int)))  #> <attribute 'real' of 'int' objects>
print(t(lambda: int.real.__get__(None, None)))  #> TypeError: __get__(None, None) is invalid
print(t(lambda: int.real.__objclass__))  #> <class 'int'>
print(t(lambda: int.real.__name__))  #> real
print(t(lambda: int.real.__qualname__))  #> int.real
print(t(lambda: int.__add__.__qualname__))  #> int.__add__
print(t(lambda: int.__add__.__objclass__))  #> <class 'int'>
print(t(lambda: list.append.__qualname__))  #> list.append
print(t(lambda: [].append.__qualname__))  #> list.append
print(t(lambda: [].append.__self__))  #> []
print(t(lambda: (1).__add__.__self__))  #> 1
print(t(lambda: (1).__add__.__name__))  #> __add__
print(t(lambda: (1).__add__.__qualname__))  #> int.__add__
print(t(lambda: list.append.__doc__))  #> Append object to the end of the list.
print(t(lambda: int.__add__.__doc__))  #> Return self+value.
print(t(lambda: [].append.__doc__))  #> Append object to the end of the list.
print(t(lambda: (1).__add__.__doc__))  #> Return self+value.
print(t(lambda: int.__add__.__text_signature__))  #> ($self, value, /)
print(t(lambda: list.append.__text_signature__))  #> ($self, object, /)
print(t(lambda: int.__add__ == int.__add__))  #> True
print(t(lambda: (1).__add__ == (1).__add__))  #> True
print(t(lambda: [].append == [].append))  #> False
print(t(lambda: hash((1).__add__) == hash((1).__add__)))  #> True
print(t(lambda: object.__eq__(1, 1)))  #> True
print(t(lambda: object.__eq__(1, 2)))  #> NotImplemented
print(t(lambda: object.__ne__(1, 2)))  #> True
print(t(lambda: object.__lt__(1, 2)))  #> NotImplemented
print(t(lambda: object.__hash__(a) == hash(a)))  #> True
print(t(lambda: object.__str__(5)))  #> 5
print(t(lambda: object.__format__(5, '')))  #> 5
print(t(lambda: object.__format__(5, 'd')))  #> TypeError: unsupported format string passed to int.__format__
print(t(lambda: object().__format__('x')))  #> TypeError: unsupported format string passed to object.__format__
print(t(lambda: a.__format__('x')))  #> TypeError: unsupported format string passed to A.__format__
print(t(lambda: a.__sizeof__()))  #> 16
print(t(lambda: object.__dir__(5)[:0]))  #> []
print(t(lambda: a.__getstate__()))  #> None
a.x = 1
print(t(lambda: a.__getstate__()))  #> {'x': 1}
print(t(lambda: a.__reduce_ex__(2)[2]))  #> {'x': 1}
print(t(lambda: a.__init_subclass__()))  #> None
print(t(lambda: a.__init_subclass__(1)))  #> TypeError: A.__init_subclass__() takes no arguments (1 given)
print(t(lambda: A.__init_subclass__(x=1)))  #> TypeError: A.__init_subclass__() takes no keyword arguments
print(t(lambda: A.__subclasshook__(1)))  #> NotImplemented
print(t(lambda: a.__eq__(1)))  #> NotImplemented
print(t(lambda: a.__lt__(1)))  #> NotImplemented
print(t(lambda: a.__bool__))  #> AttributeError: 'A' object has no attribute '__bool__'
print(t(lambda: a.__class__))  #> <class '__main__.A'>
print(t(lambda: a.__doc__))  #> None
print(t(lambda: a.__module__))  #> __main__
print(t(lambda: a.__weakref__))  #> None
print(t(lambda: A.__weakref__))  #> <attribute '__weakref__' of 'A' objects>
print(t(lambda: a.__name__))  #> AttributeError: 'A' object has no attribute '__name__'
print(t(lambda: a.__qualname__))  #> AttributeError: 'A' object has no attribute '__qualname__'
print(t(lambda: a.__mro__))  #> AttributeError: 'A' object has no attribute '__mro__'
print(t(lambda: a.__dir__()[:1]))  #> ['x']
print(t(lambda: a.__setattr__('q', 5)))  #> None
print(t(lambda: a.q))  #> 5
print(t(lambda: a.__delattr__('q')))  #> None
print(t(lambda: a.__delattr__('q')))  #> AttributeError: 'A' object has no attribute 'q'
print(t(lambda: a.__getattribute__('x')))  #> 1
print(t(lambda: a.__getattribute__('zz')))  #> AttributeError: 'A' object has no attribute 'zz'
print(t(lambda: a.__getattribute__(1)))  #> TypeError: attribute name must be string, not 'int'
print(t(lambda: getattr(a, 1)))  #> TypeError: attribute name must be string, not 'int'
print(t(lambda: hasattr(a, 1)))  #> TypeError: attribute name must be string, not 'int'
print(t(lambda: a.__hash__() == hash(a)))  #> True
print(t(lambda: a.__new__(A).__class__))  #> <class '__main__.A'>
print(t(lambda: int.__init__))  #> <slot wrapper '__init__' of 'object' objects>
print(t(lambda: A.__init__))  #> <slot wrapper '__init__' of 'object' objects>
print(t(lambda: A.__repr__))  #> <slot wrapper '__repr__' of 'object' objects>
print(t(lambda: type.__call__))  #> <slot wrapper '__call__' of 'type' objects>
print(t(lambda: A.__le__))  #> <slot wrapper '__le__' of 'object' objects>
print(t(lambda: A.k.__func__.__name__))  #> k
print(t(lambda: isinstance(A.f, type(lambda: 0))))  #> True
print(t(lambda: type(A.k)))  #> <class 'method'>
print(t(lambda: type(a.f)))  #> <class 'method'>
print(t(lambda: type(A.__dict__['k'])))  #> <class 'classmethod'>
print(t(lambda: type(int.__add__)))  #> <class 'wrapper_descriptor'>
print(t(lambda: type(1 .__add__)))  #> <class 'method-wrapper'>
print(t(lambda: type(int.real)))  #> <class 'getset_descriptor'>
print(t(lambda: type(type.__dict__['__mro__'])))  #> <class 'getset_descriptor'>
print(t(lambda: type(list.append)))  #> <class 'method_descriptor'>
print(t(lambda: type(dict.__dict__['fromkeys'])))  #> <class 'classmethod_descriptor'>
print(t(lambda: type([].append)))  #> <class 'builtin_function_or_method'>
print(t(lambda: type(len)))  #> <class 'builtin_function_or_method'>
print(t(lambda: type(A.__dict__)))  #> <class 'mappingproxy'>
print(t(lambda: type(...)))  #> <class 'ellipsis'>
print(t(lambda: type(NotImplemented)))  #> <class 'NotImplementedType'>
print(t(lambda: type(None)))  #> <class 'NoneType'>
print(t(lambda: type(super(A, a))))  #> <class 'super'>
print(t(lambda: type(property())))  #> <class 'property'>
print(t(lambda: type(type(a).__dict__['f'].__get__(a))))  #> <class 'method'>
class D:
    def __get__(self, *a): return a
    def __set__(self, *a): raise AttributeError('nope')
class U: d = D()
u = U()
print(t(lambda: u.d[0] is u and u.d[1] is U))  #> True
print(t(lambda: U.d[0] is None))  #> True
print(t(lambda: setattr(u, 'd', 1)))  #> AttributeError: nope
print(t(lambda: delattr(u, 'd')))  #> AttributeError: __delete__
class OnlyDel:
    def __delete__(self, o): print('deleted')  #> deleted
class U2: d = OnlyDel()
u2 = U2()
print(t(lambda: delattr(u2, 'd')))  #> None
print(t(lambda: setattr(u2, 'd', 1)))  #> AttributeError: __set__
print(t(lambda: u2.d.__class__.__name__))  #> OnlyDel
class Ab:
    __abstractmethods__ = frozenset({'z', 'a'})
class Ab2: pass
Ab2.__abstractmethods__ = {'q'}
print(t(Ab2))  #> TypeError: Can't instantiate abstract class Ab2 without an implementation for abstract method 'q'
Ab2.__abstractmethods__ = ()
print(t(lambda: type(Ab2()).__name__))  #> Ab2
print(t(lambda: A.__abstractmethods__))  #> AttributeError: __abstractmethods__
print(t(lambda: setattr(A, '__module__', 'mm') or A))  #> <class 'mm.A'>
A.__module__ = '__main__'
A.__qualname__ = 'Outer.A'
print(A, a.__class__, A.__name__)  #> <class '__main__.Outer.A'> <class '__main__.Outer.A'> A
print(t(lambda: setattr(A, '__qualname__', 1)))  #> TypeError: can only assign string to A.__qualname__, not 'int'
print(t(lambda: delattr(A, '__qualname__')))  #> TypeError: cannot delete '__qualname__' attribute of immutable type 'A'
print(t(lambda: delattr(A, '__doc__')))  #> TypeError: cannot delete '__doc__' attribute of immutable type 'A'
A.__doc__ = 'docs'
print(A.__doc__, a.__doc__)  #> docs docs
print(t(lambda: setattr(int, '__doc__', 1)))  #> TypeError: cannot set '__doc__' attribute of immutable type 'int'
print(t(lambda: delattr(A, '__module__')))  #> TypeError: cannot delete '__module__' attribute of immutable type 'A'
print(t(lambda: setattr(A, '__mro__', 1)))  #> AttributeError: attribute '__mro__' of 'type' objects is not writable
print(t(lambda: setattr(A, '__class__', type)))  #> TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
print(t(lambda: setattr(A, '__class__', int)))  #> TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
print(t(lambda: setattr(a, '__doc__', 'inst') or a.__doc__))  #> inst
print(t(lambda: setattr(a, '__module__', 'im') or a.__module__))  #> im
print(t(lambda: type.__dict__['__name__'].__get__(int)))  #> int
print(t(lambda: type.__dict__['__mro__'].__get__(bool)))  #> (<class 'bool'>, <class 'int'>, <class 'object'>)
print(t(lambda: type.__qualname__))  #> type
print(t(lambda: type.__basicsize__))  #> 936
