# What classes say of themselves.
import sys
class E: pass
class S:
    __slots__ = ('a', 'b')
class L(list): pass
class I(int): pass
class X(Exception): pass
print(E.__basicsize__, E.__itemsize__, E.__dictoffset__, E.__weakrefoffset__)  #> 16 0 -1 -32
print(S.__basicsize__, S.__dictoffset__, S.__weakrefoffset__)  #> 32 0 0
print(L.__basicsize__, L.__dictoffset__, L.__weakrefoffset__)  #> 40 -1 -32
print(I.__basicsize__, I.__itemsize__, I.__dictoffset__, I.__weakrefoffset__)  #> 24 4 -1 0
print(X.__basicsize__, X.__dictoffset__, X.__weakrefoffset__)  #> 72 16 -32
print(type.__basicsize__, type.__itemsize__, object.__basicsize__, int.__basicsize__, int.__itemsize__)  #> 936 40 16 24 4
print(list.__basicsize__, tuple.__basicsize__, tuple.__itemsize__, dict.__basicsize__, str.__basicsize__)  #> 40 32 8 48 64
print(sys.getsizeof(E), sys.getsizeof(S), sys.getsizeof(int), sys.getsizeof(type))  #> 1720 952 416 416
print(sys.getsizeof(E()), sys.getsizeof(S()), sys.getsizeof(L()), sys.getsizeof(I()), sys.getsizeof(X()))  #> 48 48 72 60 104
print(sys.getsizeof(object()), sys.getsizeof(E.__dict__), sys.getsizeof(property()), sys.getsizeof(staticmethod(len)))  #> 16 40 80 48
print(sys.getsizeof(int.__add__), sys.getsizeof((1).__add__), sys.getsizeof(list.append), sys.getsizeof(int.real), sys.getsizeof(S.a))  #> 72 48 72 64 64
print(sys.getsizeof(list[int]), sys.getsizeof(int | str), sys.getsizeof(super(E, E())))  #> 80 72 56
e = E()
print(sys.getsizeof(e.__dict__))  #> 280
for i in range(40): E()
e = E()
e.x = e.y = 1
print(sys.getsizeof(e.__dict__))  #> 184
print(sys.getrefcount(E()), sys.getrefcount(object()))  #> 1 1
print(list(vars(E)))  #> ['__module__', '__firstlineno__', '__static_attributes__', '__dict__', '__weakref__', '__doc__']
print(E.__flags__ & (1 << 9) != 0, int.__flags__ & (1 << 9) != 0)  #> True False
print(type(E.__dict__['__dict__']), type(E.__dict__['__weakref__']))  #> <class 'getset_descriptor'> <class 'getset_descriptor'>
print(E.__dict__['__dict__'], E.__dict__['__weakref__'])  #> <attribute '__dict__' of 'E' objects> <attribute '__weakref__' of 'E' objects>
class K:
    def __eq__(self, o): return True
print(list(vars(K)), K.__hash__)  #> ['__module__', '__firstlineno__', '__eq__', '__static_attributes__', '__dict__', '__weakref__', '__doc__', '__hash__'] None
print([n for n in vars(object)])  #> ['__new__', '__repr__', '__hash__', '__str__', '__getattribute__', '__setattr__', '__delattr__', '__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__', '__init__', '__reduce_ex__', '__reduce__', '__getstate__', '__subclasshook__', '__init_subclass__', '__format__', '__sizeof__', '__dir__', '__class__', '__doc__']
print([n for n in vars(type) if not n.startswith('__')], type.__doc__ is not None)  #> ['mro'] True
class Outer:
    class Inner:
        def method(self): pass
print(Outer.Inner.__qualname__, Outer.Inner.method.__qualname__, Outer.Inner)  #> Outer.Inner Outer.Inner.method <class '__main__.Outer.Inner'>
def make():
    class Local: pass
    return Local
print(make().__qualname__, make() is make())  #> make.<locals>.Local False
print(int.__module__, E.__module__, type(e).__name__, type(len), type(E.__init__))  #> builtins __main__ E <class 'builtin_function_or_method'> <class 'wrapper_descriptor'>
