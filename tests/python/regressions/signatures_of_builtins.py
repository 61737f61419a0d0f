# How builtin functions, methods and types say that they are called, and which say nothing.
import inspect


def show(value):
    try:
        print(inspect.signature(value))
    except ValueError as error:
        print(error)


for each in (len, print, sorted, pow, abs, isinstance, sum, open, str.split, str.find, [].append, dict.get, int.to_bytes):
    show(each)
#> (obj, /)
#> (*args, sep=' ', end='\n', file=None, flush=False)
#> (iterable, /, *, key=None, reverse=False)
#> (base, exp, mod=None)
#> (x, /)
#> (obj, class_or_tuple, /)
#> (iterable, /, start=0)
#> (file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
#> (self, /, sep=None, maxsplit=-1)
#> <method 'find' of 'str' objects> builtin has invalid signature
#> (object, /)
#> (self, key, default=None, /)
#> (self, /, length=1, byteorder='big', *, signed=False)
for each in (int, dict, list, tuple, range, enumerate, property, zip, object, type):
    show(each)
#> no signature found for builtin type <class 'int'>
#> no signature found for builtin type <class 'dict'>
#> (iterable=(), /)
#> (iterable=(), /)
#> no signature found for builtin type <class 'range'>
#> (iterable, start=0)
#> (fget=None, fset=None, fdel=None, doc=None)
#> (*iterables, strict=False)
#> ()
#> no signature found for builtin <class 'type'>
for each in (max, iter, getattr, next, dir, vars):
    show(each)
#> no signature found for builtin <built-in function max>
#> no signature found for builtin <built-in function iter>
#> no signature found for builtin <built-in function getattr>
#> no signature found for builtin <built-in function next>
#> no signature found for builtin <built-in function dir>
#> no signature found for builtin <built-in function vars>
print(type.__doc__)
#> type(object) -> the object's type
#> type(name, bases, dict, **kwds) -> a new type
