// The _operator module.   CPython: Lib/operator.py, Modules/_operator.c
export const OPERATOR_SOURCE = String.raw`"""Operator interface: the operators of Python as functions."""

from _operators import *


def length_hint(obj, default=0, /):
    "Return an estimate of the number of items in obj."
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(type(obj), "__len__"):
        try:
            return len(obj)
        except TypeError:
            pass
    hint = getattr(type(obj), "__length_hint__", None)
    if hint is None:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(value).__name__}")
    if value < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return value

def call(obj, /, *args, **kwargs):
    """Same as obj(*args, **kwargs)."""
    return obj(*args, **kwargs)


class attrgetter:
    """Return a callable object that fetches the given attribute(s) from its operand."""

    __module__ = "operator"

    __slots__ = ("_attrs",)

    def __init__(self, /, *attrs):
        if not attrs:
            raise TypeError("attrgetter expected 1 argument, got 0")
        self._attrs = attrs
        for each in self._attrs:
            if not isinstance(each, str):
                raise TypeError("attribute name must be a string")

    def __call__(self, obj, /):
        values = []
        for attr in self._attrs:
            value = obj
            for name in attr.split("."):
                value = getattr(value, name)
            values.append(value)
        return values[0] if len(values) == 1 else tuple(values)

    def __reduce__(self):
        return type(self), self._attrs

    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self._attrs))})"


class itemgetter:
    """Return a callable object that fetches the given item(s) from its operand."""

    __module__ = "operator"

    __slots__ = ("_items",)

    def __init__(self, /, *items):
        if not items:
            raise TypeError("itemgetter expected 1 argument, got 0")
        self._items = items

    def __call__(self, obj, /):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple([obj[item] for item in self._items])

    def __reduce__(self):
        return type(self), self._items

    def __repr__(self):
        return f"operator.itemgetter({', '.join(map(repr, self._items))})"


class methodcaller:
    """Return a callable object that calls the given method on its operand."""

    __module__ = "operator"

    __slots__ = ("_name", "_args", "_kwargs")

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __reduce__(self):
        if not self._kwargs:
            return type(self), (self._name, *self._args)
        from functools import partial
        return partial(type(self), self._name, **self._kwargs), self._args

    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args)]
        parts.extend(f"{key}={value!r}" for key, value in self._kwargs.items())
        return f"operator.methodcaller({', '.join(parts)})"


for _name in ("lt", "le", "eq", "ne", "ge", "gt", "abs", "add", "floordiv", "index", "inv", "invert", "lshift", "mod", "mul",
              "matmul", "neg", "pos", "pow", "rshift", "sub", "truediv", "xor", "concat", "contains", "delitem", "getitem",
              "setitem", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imod", "imul", "imatmul", "ior", "ipow",
              "irshift", "isub", "itruediv", "ixor"):
    globals()["__" + _name + "__"] = globals()[_name]
__not__ = not_
__and__ = and_
__or__ = or_
__call__ = call
__all__ = [_name for _name in list(globals()) if not _name.startswith("_")]



def _compare_digest(a, b, /):
    "Return 'a == b', having looked at all of both."
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return str.__eq__(a, b)
    for each in (a, b):
        try:
            memoryview(each)
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(each).__name__}'") from None
    return bytes(memoryview(a)) == bytes(memoryview(b))
`;
