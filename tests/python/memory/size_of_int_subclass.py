import sys
class I(int): pass
class J(int): __slots__ = ()
print(sys.getsizeof(I(0)), sys.getsizeof(I(1)), sys.getsizeof(I(2**40)), sys.getsizeof(J(1)), sys.getsizeof(J(2**100)))
