# Caches, keys and what reduce complains of.
import functools

@functools.lru_cache(maxsize=2)
def double(x, y=0):
    "Twice x."
    return 2 * x

class Number:
    @functools.cache
    def half(self, n): return n // 2

number = Number()
wrapper = type(double)
by_size = functools.cmp_to_key(lambda a, b: len(a) - len(b))

for text in r'''wrapper, wrapper.__mro__
double(1), double(1), double(2), double(3), double(1)
double.cache_info(), double.__name__, double.__doc__, double.__wrapped__ is not double
double([])
functools.cache(len)({})
double.cache_clear(), double.cache_info()
number.half(8), number.half(8), Number.half.cache_info(), Number.half is Number.__dict__["half"]
functools.lru_cache(5)(5)
wrapper(len, "a", False, None)
double.__reduce__()
setattr(wrapper, "name", 5)
sorted(["ccc", "a", "bb"], key=by_size)
by_size([1]) == by_size([2]), by_size("a") < by_size("bb")
by_size("a") < 5
hash(by_size(""))
functools.reduce, functools.reduce(lambda a, b: a * b, [2, 3], 4), functools.reduce(max, [1], initial=7)
functools.reduce(max, 5)
functools.reduce(max, [])
functools.partial()
functools.lru_cache(maxsise=3)'''.split("\n"):
    try:
        print(repr(eval(text)))
    except Exception as error:
        print(type(error).__name__, error)
#> (<class 'functools._lru_cache_wrapper'>, (<class 'functools._lru_cache_wrapper'>, <class 'object'>))
#> (2, 2, 4, 6, 2)
#> (CacheInfo(hits=1, misses=4, maxsize=2, currsize=2), 'double', 'Twice x.', True)
#> TypeError unhashable type: 'list'
#> TypeError unhashable type: 'dict'
#> (None, CacheInfo(hits=0, misses=0, maxsize=2, currsize=0))
#> (4, 4, CacheInfo(hits=1, misses=1, maxsize=None, currsize=1), True)
#> TypeError the first argument must be callable
#> TypeError maxsize should be integer or None
#> 'double'
#> TypeError cannot set 'name' attribute of immutable type 'functools._lru_cache_wrapper'
#> ['a', 'bb', 'ccc']
#> (True, True)
#> TypeError other argument must be K instance
#> TypeError unhashable type: 'functools.KeyWrapper'
#> (<built-in function reduce>, 24, 7)
#> TypeError reduce() arg 2 must support iteration
#> TypeError reduce() of empty iterable with no initial value
#> TypeError type 'partial' takes at least one argument
#> TypeError lru_cache() got an unexpected keyword argument 'maxsise'. Did you mean 'maxsize'?
