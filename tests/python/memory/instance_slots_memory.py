import sys
class P: __slots__ = ("x", "y")
class Q(P): __slots__ = ("z",)
class R(P): pass
print(sys.getsizeof(P()), sys.getsizeof(Q()), sys.getsizeof(R()), Q.__basicsize__, R.__basicsize__)
try: P().a = 1
except AttributeError as e: print(e)
print(P.x.__class__.__name__)
