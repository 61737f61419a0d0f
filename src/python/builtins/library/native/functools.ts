// The _functools module.   CPython: Modules/_functoolsmodule.c
export const FUNCTOOLS_SOURCE = String.raw`"""Tools that operate on functions."""

# A program may put functions of its own in their places, cached ones for example.
_len, _next, _iter, _type, _tuple = len, next, iter, type, tuple


def _make_reduce():
    missing = object()

    def reduce(function, iterable, /, initial=missing):
        """Apply a function of two arguments cumulatively to the items of an iterable, from left to right."""
        try:
            iterator = iter(iterable)
        except TypeError:
            if hasattr(type(iterable), "__iter__"):
                raise
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
    # As a class's attribute it does not become a method, as what is written in C does not.
    return staticmethod(reduce)


reduce = _make_reduce()


class _PlaceholderType:
    """The type of the Placeholder singleton."""

    __slots__ = ()
    __module__ = "functools"

    def __new__(cls, *args, **kwds):
        if args or kwds:
            raise TypeError("_PlaceholderType takes no arguments")
        return _placeholders[0] if _placeholders else object.__new__(cls)

    def __init_subclass__(cls):
        raise TypeError("type 'functools._PlaceholderType' is not an acceptable base type")

    def __repr__(self):
        return "Placeholder"

    def __reduce__(self):
        return "Placeholder"


_placeholders = []
Placeholder = _PlaceholderType()
_placeholders.append(Placeholder)
_put = object.__setattr__
_own = ("func", "args", "keywords")
_shown = set()


class partial:
    """Create a new function with partial application of the given arguments and keywords."""

    __module__ = "functools"
    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        for value in keywords.values():
            if value is Placeholder:
                raise TypeError("Placeholder cannot be passed as a keyword argument")
        if isinstance(func, partial):
            args = func._merge(args)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        _put(self, "func", func)
        _put(self, "args", args)
        _put(self, "keywords", keywords)
        return self

    def __setattr__(self, name, value):
        if name in _own:
            raise AttributeError("readonly attribute")
        _put(self, name, value)

    def __delattr__(self, name):
        if name in _own:
            raise AttributeError("readonly attribute")
        if name == "__dict__":
            raise TypeError("cannot delete __dict__")
        object.__delattr__(self, name)

    def _merge(self, args):
        if not self._holes():
            return self.args + args
        rest = list(args)
        merged = [rest.pop(0) if each is Placeholder and rest else each for each in self.args]
        return tuple(merged + rest)

    def _holes(self):
        return sum([each is Placeholder for each in self.args])

    def __call__(self, /, *args, **keywords):
        wanted = self._holes()
        if wanted:
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
        name = f"{cls.__module__}.{cls.__qualname__}"
        if id(self) in _shown:
            return "..."
        _shown.add(id(self))
        func, args, keywords = self.func, self.args, self.keywords
        try:
            if func is self:
                return f"{name}(...)"
            parts = [repr(func)]
            parts.extend(map(repr, args))
            parts.extend([f"{key!s}={value!r}" for key, value in keywords.items()])
            return f"{name}({', '.join(parts)})"
        finally:
            _shown.discard(id(self))

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, namespace = state
        if (not callable(func) or not isinstance(args, tuple) or (keywords is not None and not isinstance(keywords, dict))
                or (namespace is not None and not isinstance(namespace, dict))):
            raise TypeError("invalid partial state")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        _put(self, "func", func)
        _put(self, "args", args if type(args) is tuple else tuple(tuple.__iter__(args)))
        _put(self, "keywords", {} if keywords is None else keywords if type(keywords) is dict else dict(keywords))
        _put(self, "__dict__", {} if namespace is None else namespace)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class _Sample:
    def method(self):
        pass


_sample = _Sample().method


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function."""

    class KeyWrapper:
        __module__ = "functools"
        __slots__ = ("obj",)

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

    return KeyWrapper


# As a class's attribute it does not become a method, as what is written in C does not.
cmp_to_key = staticmethod(cmp_to_key)

_keyword_mark = object()
_plain_types = {int, str}


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        key += (_keyword_mark,)
        for item in kwds.items():
            key += item
    if typed:
        key += _tuple([_type(value) for value in args])
        if kwds:
            key += _tuple([_type(value) for value in kwds.values()])
    elif _len(key) == 1 and _type(key[0]) in _plain_types:
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
            if key not in known and _len(known) >= maxsize:
                del known[_next(_iter(known))]
            known[key] = result
            return result

    def cache_info():
        """Report cache statistics"""
        return cache_info_type(hits, misses, maxsize, _len(known))

    def cache_clear():
        """Clear the cache and cache statistics"""
        nonlocal hits, misses
        known.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper
`;
