# Functions of functions.
import functools

@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(30), fib.cache_info())
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.partial(int, base=2)("101"))

@functools.singledispatch
def show(value):
    return "other"

@show.register
def _(value: int):
    return "int"

print(show(1), show("a"))

@functools.total_ordering
class Size:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n

print(Size(1) >= Size(2), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))

class Lazy:
    @functools.cached_property
    def value(self):
        print("computed")
        return 5

lazy = Lazy()
print(lazy.value, lazy.value, lazy.__dict__)

#> 832040 CacheInfo(hits=28, misses=31, maxsize=None, currsize=31)
#> 24 5
#> int other
#> False [3, 2, 1]
#> computed
#> 5 5 {'value': 5}
