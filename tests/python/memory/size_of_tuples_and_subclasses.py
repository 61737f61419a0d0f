import sys
class T(tuple): __slots__ = ()
print([sys.getsizeof((0,) * n) for n in (0, 1, 2, 5, 20, 21)], sys.getsizeof(T()), sys.getsizeof(T((1, 2))), sys.getsizeof(sys.version_info), sys.getsizeof(sys.flags) > 100, sys.getsizeof(sys.float_info))
