# Bases, the method resolution order, super().
class A:
    def who(self): return 'A'
    def greet(self): return 'hello from ' + self.who()
class B(A):
    def who(self): return 'B' + super().who()
class C(A):
    def who(self): return 'C' + super().who()
class D(B, C):
    def who(self): return 'D' + super().who()
print(D().who())  #> DBCA
print(D().greet())  #> hello from DBCA
print([c.__name__ for c in D.__mro__])  #> ['D', 'B', 'C', 'A', 'object']
print([c.__name__ for c in D.mro()])  #> ['D', 'B', 'C', 'A', 'object']
print(issubclass(D, A), issubclass(A, D), issubclass(D, (int, C)))  #> True False True
print(D.__base__.__name__, [b.__name__ for b in D.__bases__])  #> B ['B', 'C']
print([c.__name__ for c in A.__subclasses__()])  #> ['B', 'C']
print(super(B, D()).who())  #> CA
print(super(D, D()).greet())  #> hello from DBCA
print(A.who(D()), B.who(D()))  #> A BCA
def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(error(type, 'X', (A, B), {}))  #> TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B
print(error(type, 'X', (A, A), {}))  #> TypeError: duplicate base class A
print(error(type, 'X', (int, str), {}))  #> TypeError: multiple bases have instance lay-out conflict
print(error(type, 'X', (bool,), {}))  #> TypeError: type 'bool' is not an acceptable base type
print(error(type, 'X', (3,), {}))  #> TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
print(error(type, 'X', (type(None),), {}))  #> TypeError: type 'NoneType' is not an acceptable base type
class X(A): pass
class Y(A): pass
class P(X, Y): pass
class Q(Y, X): pass
print(error(type, 'R', (P, Q), {}))  #> TypeError: Cannot create a consistent method resolution order (MRO) for bases X, Y
A.extra = 'late'
print(D.extra, D().extra)  #> late late
del A.extra
print(hasattr(D, 'extra'))  #> False
A.who = lambda self: 'new A'
print(D().who())  #> DBCnew A
class Base:
    def __init__(self): self.log = ['Base']
class Left(Base):
    def __init__(self):
        super().__init__()
        self.log.append('Left')
class Right(Base):
    def __init__(self):
        super().__init__()
        self.log.append('Right')
class Bottom(Left, Right):
    def __init__(self):
        super().__init__()
        self.log.append('Bottom')
print(Bottom().log)  #> ['Base', 'Right', 'Left', 'Bottom']
B.__bases__ = (C,)
print([c.__name__ for c in B.__mro__], B().who())  #> ['B', 'C', 'A', 'object'] BCnew A
print(error(setattr, B, '__bases__', ()))  #> TypeError: can only assign non-empty tuple to B.__bases__, not ()
print(error(setattr, B, '__bases__', (int,)))  #> TypeError: __bases__ assignment: 'int' deallocator differs from 'C'
print(error(setattr, C, '__bases__', (B,)))  #> TypeError: a __bases__ item causes an inheritance cycle
class N(int):
    def double(self): return self * 2
n = N(21)
print(n, n.double(), type(n).__name__, type(n + 1).__name__, n.__dict__)  #> 21 42 N int {}
n.tag = 'x'
print(n.tag, n == 21, hash(n) == hash(21), {21: 'yes'}[n])  #> x True True yes
class S(str):
    def shout(self): return self.upper() + '!'
print(S('hi').shout(), type(S('a') + 'b').__name__, S('abc')[1], len(S('abc')))  #> HI! str b 3
class L(list):
    def second(self): return self[1]
l = L([1, 2, 3])
l.append(4)
print(l, l.second(), len(l), l + [5], type(l + [5]).__name__, type(l[:]).__name__)  #> [1, 2, 3, 4] 2 4 [1, 2, 3, 4, 5] list list
class T(tuple): pass
print(T((1, 2)), T((1, 2)) == (1, 2), type(T((1, 2))).__name__)  #> (1, 2) True T
class Dd(dict):
    def __missing__(self, key): return key * 2
print(Dd(a=1)['a'], Dd()['xy'], Dd().get('q'))  #> 1 xyxy None
class F(float): pass
print(F(1.5) + 1, type(F(1.5)).__name__, F('2.5'))  #> 2.5 F 2.5
class E(Exception):
    def __init__(self, code):
        super().__init__(f'code {code}')
        self.code = code
try:
    raise E(7)
except E as e:
    print(e, e.code, e.args, repr(e))  #> code 7 7 ('code 7',) E('code 7')
