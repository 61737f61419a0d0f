# Wrong arguments to what CPython has in C: its argument parser speaks, not a call of Python code.
import functools
import itertools


def tell(call):
    try:
        print(list(call()))
    except TypeError as error:
        print(error)


for name in ("accumulate", "combinations", "cycle", "dropwhile", "groupby", "permutations", "starmap"):
    make = getattr(itertools, name)
    tell(lambda: make())
    tell(lambda: make(1, 2, 3, 4, 5))
    tell(lambda: make(foo=1))
    tell(lambda: make([], bar=2))
tell(lambda: functools.reduce())
tell(lambda: functools.cmp_to_key())


class Local:
    __slots__ = ("a",)


try:
    Local().a
except AttributeError as error:
    print(error)
print([locals()["x"] for x in [3]], rf"{255:}" rf"\x")
#> accumulate() missing required argument 'iterable' (pos 1)
#> accumulate() takes at most 3 arguments (5 given)
#> accumulate() missing required argument 'iterable' (pos 1)
#> accumulate() got an unexpected keyword argument 'bar'
#> combinations() missing required argument 'iterable' (pos 1)
#> combinations() takes at most 2 arguments (5 given)
#> combinations() missing required argument 'iterable' (pos 1)
#> combinations() missing required argument 'r' (pos 2)
#> cycle expected 1 argument, got 0
#> cycle expected 1 argument, got 5
#> cycle() takes no keyword arguments
#> cycle() takes no keyword arguments
#> dropwhile expected 2 arguments, got 0
#> dropwhile expected 2 arguments, got 5
#> dropwhile() takes no keyword arguments
#> dropwhile() takes no keyword arguments
#> groupby() missing required argument 'iterable' (pos 1)
#> groupby() takes at most 2 arguments (5 given)
#> groupby() missing required argument 'iterable' (pos 1)
#> groupby() got an unexpected keyword argument 'bar'
#> permutations() missing required argument 'iterable' (pos 1)
#> permutations() takes at most 2 arguments (5 given)
#> permutations() missing required argument 'iterable' (pos 1)
#> permutations() got an unexpected keyword argument 'bar'
#> starmap expected 2 arguments, got 0
#> starmap expected 2 arguments, got 5
#> starmap() takes no keyword arguments
#> starmap() takes no keyword arguments
#> reduce() takes at least 2 positional arguments (0 given)
#> cmp_to_key() missing required argument 'mycmp' (pos 1)
#> 'Local' object has no attribute 'a'
#> [3] 255\x
