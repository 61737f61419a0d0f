# Abstract base classes.
from abc import *
class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def p(self): ...
try: A()
except TypeError as e: print(e)
class B(A):
    def f(self): return 1
try: B()
except TypeError as e: print(e)
class C(B):
    p = 3
print(C().f(), isinstance(C(), A), issubclass(C, A), A.__abstractmethods__ == {'f','p'})
@A.register
class D: pass
print(isinstance(D(), A), issubclass(D, A), A.__mro__)
class S(ABC):
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, "quack")
class Q: quack = 1
print(isinstance(Q(), S), isinstance(1, S))
#> Can't instantiate abstract class A without an implementation for abstract methods 'f', 'p'
#> Can't instantiate abstract class B without an implementation for abstract method 'p'
#> 1 True True True
#> True True (<class '__main__.A'>, <class 'abc.ABC'>, <class 'object'>)
#> True False
