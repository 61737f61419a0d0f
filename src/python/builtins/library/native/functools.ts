// The _functools module.   CPython: Modules/_functoolsmodule.c
export const FUNCTOOLS_SOURCE = String.raw`"""Tools that operate on functions."""

from _native_types import finish as _finish
from _reduction import reduce

# A program may put functions of its own in their places, cached ones for example.
_len, _next, _iter, _type, _tuple = len, next, iter, type, tuple


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
    """Create a new function with partial application of the given arguments
and keywords."""

    __module__ = "functools"
    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
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


_unset = object()


class KeyWrapper:
    # What a comparison function makes of an item: called with the item, it gives another that holds it.
    __module__ = "functools"
    __slots__ = ("_compare", "_object")
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'functools.KeyWrapper' instances")

    def __call__(self, obj):
        return _wrapped_key(self._compare, obj)

    @property
    def obj(self):
        """Value wrapped by a key function."""
        return None if self._object is _unset else self._object

    @obj.setter
    def obj(self, value):
        self._object = value

    def _compared(self, other):
        if type(other) is not KeyWrapper:
            raise TypeError("other argument must be K instance")
        if self._object is _unset or other._object is _unset:
            raise AttributeError("object")
        return self._compare(self._object, other._object)

    def __lt__(self, other):
        return self._compared(other) < 0

    def __gt__(self, other):
        return self._compared(other) > 0

    def __eq__(self, other):
        return self._compared(other) == 0

    def __ne__(self, other):
        return self._compared(other) != 0

    def __le__(self, other):
        return self._compared(other) <= 0

    def __ge__(self, other):
        return self._compared(other) >= 0


def _wrapped_key(compare, obj):
    key = object.__new__(KeyWrapper)
    key._compare = compare
    key._object = obj
    return key


def cmp_to_key(mycmp):
    """Convert a cmp= function into a key= function.

  mycmp
    Function that compares two objects."""
    return _wrapped_key(mycmp, _unset)


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


def _unhashable(key, error):
    # The words of the hash, and not those of a dict that was asked for the key.
    try:
        hash(key)
    except TypeError as found:
        return found
    return error


class _lru_cache_wrapper:
    """Create a cached callable that wraps another function.

user_function:      the function being cached

maxsize:  0         for no caching
          None      for unlimited cache size
          n         for a bounded cache

typed:    False     cache f(3) and f(3.0) as identical calls
          True      cache f(3) and f(3.0) as distinct calls

cache_info_type:    namedtuple class with the fields:
                        hits misses currsize maxsize
"""

    __module__ = "functools"
    __slots__ = ("_function", "_maxsize", "_typed", "_info", "_known", "_hits", "_misses", "__dict__", "__weakref__")

    def __new__(cls, user_function, maxsize, typed, cache_info_type):
        if not callable(user_function):
            raise TypeError("the first argument must be callable")
        if maxsize is not None and not isinstance(maxsize, int):
            raise TypeError("maxsize should be integer or None")
        self = object.__new__(cls)
        self._function = user_function
        self._maxsize = maxsize if maxsize is None or maxsize > 0 else 0
        self._typed = typed
        self._info = cache_info_type
        self._known = {}
        self._hits = self._misses = 0
        return self

    def __call__(self, /, *args, **kwds):
        maxsize = self._maxsize
        if maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwds)
        if kwds or self._typed or _len(args) != 1 or _type(args[0]) not in _plain_types:
            key = _make_key(args, kwds, self._typed)
        else:
            key = args[0]
        known = self._known
        try:
            result = known.get(key, _unset)
        except TypeError as error:
            raise _unhashable(key, error) from None
        if result is not _unset:
            self._hits += 1
            if maxsize is not None:
                # The order of the dict is the order of use.
                del known[key]
                known[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **kwds)
        if maxsize is not None and key not in known and _len(known) >= maxsize:
            del known[_next(_iter(known))]
        known[key] = result
        return result

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return type(_sample)(self, obj)

    def cache_info(self):
        """Report cache statistics"""
        return self._info(self._hits, self._misses, self._maxsize, _len(self._known))

    def cache_clear(self):
        """Clear the cache and cache statistics"""
        self._known.clear()
        self._hits = self._misses = 0

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self


_finish(_lru_cache_wrapper, KeyWrapper)
`;
