# Making instances: __new__, __init__, what comes back.
def error(f, *args, **kw):
    try:
        f(*args, **kw)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
log = []
class A:
    def __new__(cls, *args):
        log.append(('new', cls.__name__, args))
        return super().__new__(cls)
    def __init__(self, *args): log.append(('init', args))
A(1, 2)
print(log)  #> [('new', 'A', (1, 2)), ('init', (1, 2))]
class Cached:
    made = {}
    def __new__(cls, key):
        if key not in cls.made: cls.made[key] = object.__new__(cls)
        return cls.made[key]
print(Cached(1) is Cached(1), Cached(1) is Cached(2))  #> True False
class Other:
    def __new__(cls): return 'not an Other'
    def __init__(self): log.append('never')
print(Other(), log[-1][0])  #> not an Other init
class BadInit:
    def __init__(self): return 3
print(error(BadInit))  #> TypeError: __init__() should return None, not 'int'
class Upper(str):
    def __new__(cls, text): return super().__new__(cls, text.upper())
print(Upper('abc'), type(Upper('x')).__name__)  #> ABC Upper
class Pair(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    @property
    def first(self): return self[0]
print(Pair(1, 2), Pair(1, 2).first)  #> (1, 2) 1
class Positive(int):
    def __new__(cls, v):
        if v < 0: raise ValueError('negative')
        return int.__new__(cls, v)
print(Positive(5) + 1, error(Positive, -1))  #> 6 ValueError: negative
print(error(object.__new__, 1), error(object.__new__, int), error(int.__new__, str), error(object.__new__))  #> TypeError: object.__new__(X): X is not a type object (int) TypeError: object.__new__(int) is not safe, use int.__new__() TypeError: int.__new__(str): str is not a subtype of int TypeError: object.__new__(): not enough arguments
print(error(type(None), 1), error(type(iter([]))), error(type(...), 2))  #> TypeError: NoneType takes no arguments TypeError: cannot create 'list_iterator' instances TypeError: EllipsisType takes no arguments
class NoArgs: pass
print(error(NoArgs, 1), error(object.__new__, NoArgs, 1))  #> TypeError: NoArgs() takes no arguments TypeError: NoArgs() takes no arguments
class OnlyNew:
    def __new__(cls, x): return object.__new__(cls)
print(type(OnlyNew(1)).__name__)  #> OnlyNew
class OnlyInit:
    def __init__(self, x): self.x = x
print(OnlyInit(1).x, error(OnlyInit))  #> 1 TypeError: OnlyInit.__init__() missing 1 required positional argument: 'x'
class PassesUp:
    def __new__(cls, x): return object.__new__(cls, x)
print(error(PassesUp, 1))  #> TypeError: object.__new__() takes exactly one argument (the type to instantiate)
class InitUp:
    def __init__(self, x): super().__init__(x)
print(error(InitUp, 1))  #> TypeError: object.__init__() takes exactly one argument (the instance to initialize)
