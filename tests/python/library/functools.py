# Caches, partial functions and decorators.
import functools
from functools import *
@lru_cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(300), fib.cache_info(), fib.__name__, fib.__wrapped__.__name__)
@lru_cache(maxsize=2)
def sq(x): print("calc", x); return x*x
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq.cache_info()); sq.cache_clear(); print(sq.cache_info(), sq.cache_parameters())
p = partial(int, base=2); print(p("101"), p, p.func, p.args, p.keywords)
print(partial(partial(print, 1), 2), reduce(lambda a,b: a+b, [1,2,3]), reduce(lambda a,b:a*b, [1,2,3], 10))
try: reduce(lambda a,b:a, [])
except TypeError as e: print(e)
def deco(f):
    @wraps(f)
    def w(*a, **k):
        "wdoc"
        return f(*a, **k)
    return w
@deco
def hello(x): "hdoc"; return x
print(hello(1), hello.__name__, hello.__doc__, hello.__wrapped__ is not hello)
@total_ordering
class T:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(T(1) <= T(2), T(1) > T(2), T(2) >= T(2))
print(sorted([3,1,2], key=cmp_to_key(lambda a,b: b-a)))
class CP:
    @cached_property
    def x(self): print("once"); return 5
c = CP(); print(c.x, c.x, c.__dict__)
@singledispatch
def sd(x): return "obj"
@sd.register(int)
def _(x): return "int"
@sd.register
def _(x: list): return "list"
print(sd(1), sd(True), sd([]), sd("a"), sd.registry.keys())
class M:
    @lru_cache(None)
    def f(self, x): return x + 1
    pm = partialmethod(lambda s, a, b: (a, b), 5)
m = M(); print(m.f(1), m.f(1), M.f.cache_info(), m.pm(6))
@lru_cache
def bad(x): return 1/x
try: bad(0)
except ZeroDivisionError as e:
    print("zde")
#> 222232244629420445529739893461909967206666939096499764990979600 CacheInfo(hits=298, misses=301, maxsize=128, currsize=128) fib fib
#> calc 1
#> calc 2
#> calc 3
#> calc 2
#> 1 4 1 9 4 CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
#> CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) {'maxsize': 2, 'typed': False}
#> 5 functools.partial(<class 'int'>, base=2) <class 'int'> () {'base': 2}
#> functools.partial(<built-in function print>, 1, 2) 6 60
#> reduce() of empty iterable with no initial value
#> 1 hello hdoc True
#> True False True
#> [3, 2, 1]
#> once
#> 5 5 {'x': 5}
#> int int list obj dict_keys([<class 'object'>, <class 'int'>, <class 'list'>])
#> 2 2 CacheInfo(hits=1, misses=1, maxsize=None, currsize=1) (5, 6)
#> zde
