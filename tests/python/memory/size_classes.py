import sys
class A: pass
class B(A): pass
class S: __slots__ = ("a", "b")
class M(type): pass
class N(metaclass=M): pass
print(sys.getsizeof(A), sys.getsizeof(B), sys.getsizeof(S), sys.getsizeof(M), sys.getsizeof(N))
