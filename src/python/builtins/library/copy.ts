// The copy module, in Python so that a copy of something deep uses frames of the program's own stack, as in CPython, and
// runs into the same limit.   CPython: Lib/copy.py
export const COPY_SOURCE = String.raw`"""Shallow and deep copies of objects: copy(x), deepcopy(x[, memo]), replace(x, **changes)."""

from _weakref import ref as _weakref

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

_function = type(lambda: None)
_builtin = type(len)
_code = type((lambda: None).__code__)


class _Sample:
    def method(self):
        pass


_method = type(_Sample().method)

# Objects of these types are their own copies.
_atomic = frozenset((
    type(None), int, float, bool, complex, bytes, str, type, range, property,
    type(...), type(NotImplemented), _function, _builtin, _code, _weakref,
))
_atomic_shallow = _atomic | {tuple, frozenset, slice, super}
_containers = frozenset((list, dict, set, bytearray))


def copy(x):
    """Return a new object that holds the very objects that x holds."""
    cls = type(x)
    if cls in _atomic_shallow:
        return x
    if cls in _containers:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    recipe = _recipe_of(x, cls, "shallow")
    if isinstance(recipe, str):
        return x
    return _reconstruct(x, None, *recipe)


def _recipe_of(x, cls, kind):
    reduce = getattr(x, "__reduce_ex__", None)
    if reduce is not None:
        return reduce(4)
    reduce = getattr(x, "__reduce__", None)
    if reduce is not None:
        return reduce()
    raise Error(f"un({kind})copyable object of type {cls}")


def deepcopy(x, memo=None, _missing=[]):
    """Return a new object that holds deep copies of what x holds."""
    cls = type(x)
    if cls in _atomic:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(key, _missing)
        if known is not _missing:
            return known
    copier = _copiers.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        own = getattr(x, "__deepcopy__", None)
        if own is not None:
            y = own(memo)
        else:
            recipe = _recipe_of(x, cls, "deep")
            if isinstance(recipe, str):
                y = x
            else:
                y = _reconstruct(x, memo, *recipe)
    if y is not x:
        memo[key] = y
        # The memo is keyed by identity, so what it knows must not die.
        kept = memo.get(id(memo))
        if kept is None:
            memo[id(memo)] = [x]
        else:
            kept.append(x)
    return y


def _copy_list(x, memo):
    y = []
    memo[id(x)] = y
    for item in x:
        y.append(deepcopy(item, memo))
    return y


def _copy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A list inside may have led back here and made the copy.
    known = memo.get(id(x))
    if known is not None:
        return known
    for before, after in zip(x, items):
        if before is not after:
            return tuple(items)
    return x


def _copy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _copy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_copiers = {list: _copy_list, tuple: _copy_tuple, dict: _copy_dict, _method: _copy_method}


def _reconstruct(x, memo, make, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = make(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    """Return a new object of the same kind, some fields of which are replaced."""
    cls = obj.__class__
    own = getattr(cls, "__replace__", None)
    if own is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return own(obj, **changes)
`;
