// The _functools module.   CPython: Modules/_functoolsmodule.c
export const FUNCTOOLS_SOURCE = String.raw`"""Tools that operate on functions."""


def _make_reduce():
    missing = object()

    def reduce(function, iterable, /, initial=missing):
        """Apply a function of two arguments cumulatively to the items of an iterable, from left to right."""
        try:
            iterator = iter(iterable)
        except TypeError:
            raise TypeError("reduce() arg 2 must support iteration") from None
        if initial is missing:
            for value in iterator:
                break
            else:
                raise TypeError("reduce() of empty iterable with no initial value")
        else:
            value = initial
        for item in iterator:
            value = function(value, item)
        return value

    reduce.__qualname__ = "reduce"
    return reduce


reduce = _make_reduce()


class _PlaceholderType:
    __slots__ = ()

    def __repr__(self):
        return "Placeholder"

    def __reduce__(self):
        return "Placeholder"


Placeholder = _PlaceholderType()


class partial:
    """Create a new function with partial application of the given arguments and keywords."""

    __module__ = "functools"
    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __sizeof__(self):
        return 80

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        if isinstance(func, partial):
            args = func._merge(args)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def _merge(self, args):
        if Placeholder not in self.args:
            return self.args + args
        rest = list(args)
        merged = [rest.pop(0) if each is Placeholder and rest else each for each in self.args]
        return tuple(merged + rest)

    def __call__(self, /, *args, **keywords):
        if Placeholder in self.args:
            wanted = sum(each is Placeholder for each in self.args)
            if len(args) < wanted:
                raise TypeError(f"missing positional arguments in 'partial' call; expected at least {wanted}, got {len(args)}")
            args = self._merge(args)
        else:
            args = self.args + args
        return self.func(*args, **{**self.keywords, **keywords})

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return type(_sample)(self, obj)

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts.extend(map(repr, self.args))
        parts.extend(f"{key}={value!r}" for key, value in self.keywords.items())
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        self.func, args, keywords, namespace = state
        self.args = tuple(args)
        self.keywords = dict(keywords or {})
        self.__dict__ = namespace or {}

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class _Sample:
    def method(self):
        pass


_sample = _Sample().method


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function."""

    class K:
        __slots__ = ("obj",)

        def __sizeof__(self):
            return 32

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    return K


_keyword_mark = object()
_plain_types = {int, str}


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        key += (_keyword_mark,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple(type(value) for value in args)
        if kwds:
            key += tuple(type(value) for value in kwds.values())
    elif len(key) == 1 and type(key[0]) in _plain_types:
        return key[0]
    return key


def _lru_cache_wrapper(function, maxsize, typed, cache_info_type):
    # A function and no object with __call__: deep recursion through the cache then needs no stack but the program's own.
    known = {}
    hits = misses = 0

    if maxsize == 0:
        def wrapper(*args, **kwds):
            nonlocal misses
            misses += 1
            return function(*args, **kwds)
    elif maxsize is None:
        def wrapper(*args, **kwds):
            nonlocal hits, misses
            key = _make_key(args, kwds, typed)
            if key in known:
                hits += 1
                return known[key]
            misses += 1
            result = function(*args, **kwds)
            known[key] = result
            return result
    else:
        def wrapper(*args, **kwds):
            nonlocal hits, misses
            key = _make_key(args, kwds, typed)
            if key in known:
                hits += 1
                # The order of the dict is the order of use.
                result = known.pop(key)
                known[key] = result
                return result
            misses += 1
            result = function(*args, **kwds)
            if key not in known and len(known) >= maxsize:
                del known[next(iter(known))]
            known[key] = result
            return result

    def cache_info():
        """Report cache statistics"""
        return cache_info_type(hits, misses, maxsize, len(known))

    def cache_clear():
        """Clear the cache and cache statistics"""
        nonlocal hits, misses
        known.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper
`;
