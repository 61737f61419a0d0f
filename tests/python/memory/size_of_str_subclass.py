import sys
class S(str): pass
class T(str): __slots__ = ()
print(sys.getsizeof(S("abc")), sys.getsizeof(T("abc")), sys.getsizeof(S("é")), sys.getsizeof(S("€")), sys.getsizeof(T("")))
