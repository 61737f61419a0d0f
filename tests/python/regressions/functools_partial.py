# functools: partial takes what C takes and no more; reduce and cmp_to_key do not become methods.
import functools as f
print(repr(f.partial(print,1,a=2)), f.reduce(lambda a,b:a+b,[1,2,3]), f.partial(f.Placeholder.__class__))
p=f.partial(pow, f.Placeholder, 2); print(p(5), repr(p))
for bad in (lambda: f.partial(1), lambda: f.partial(print, f.Placeholder), lambda: f.partial(print,a=f.Placeholder), lambda: setattr(p,"func",1), lambda: p.__setstate__(1), lambda: f.reduce(1,2), lambda: f.reduce(max,[]), lambda: p()):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
p.x=1; print(p.x, p.__dict__)
class A:
    r=f.reduce
    c=f.cmp_to_key
print(A().r(max,[1,2]), sorted([3,1],key=A().c(lambda a,b:b-a)))
#> functools.partial(<built-in function print>, 1, a=2) 6 functools.partial(<class 'functools._PlaceholderType'>)
#> 25 functools.partial(<built-in function pow>, Placeholder, 2)
#> TypeError the first argument must be callable
#> TypeError trailing Placeholders are not allowed
#> TypeError Placeholder cannot be passed as a keyword argument
#> AttributeError readonly attribute
#> TypeError invalid partial state
#> TypeError reduce() arg 2 must support iteration
#> TypeError reduce() of empty iterable with no initial value
#> TypeError missing positional arguments in 'partial' call; expected at least 1, got 0
#> 1 {'x': 1}
#> 2 [3, 1]
