// The _contextvars module.   CPython: Python/context.c
export const CONTEXTVARS_SOURCE = String.raw`"""Context Variables"""

from _types import GenericAlias as _GenericAlias

_missing = object()


class Context:
    __slots__ = ("_values", "_previous", "_entered", "__weakref__")
    __module__ = "_contextvars"

    def __new__(cls):
        self = object.__new__(cls)
        self._values = {}
        self._entered = False
        self._previous = None
        return self

    def run(self, callable, /, *args, **kwargs):
        global _current
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._previous = _current
        self._entered = True
        _current = self
        try:
            return callable(*args, **kwargs)
        finally:
            _current = self._previous
            self._entered = False
            self._previous = None

    def copy(self):
        new = Context()
        new._values = self._values.copy()
        return new

    def get(self, key, default=None, /):
        return self._values.get(_checked(key), default)

    def keys(self):
        return iter(list(self._values))

    def values(self):
        return iter(list(self._values.values()))

    def items(self):
        return iter(list(self._values.items()))

    def __getitem__(self, key):
        return self._values[_checked(key)]

    def __contains__(self, key):
        return _checked(key) in self._values

    def __iter__(self):
        return iter(list(self._values))

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None


_current = Context()
_current._entered = True


def _checked(key):
    if not isinstance(key, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {key!r}")
    return key


def copy_context():
    return _current.copy()


class ContextVar:
    __slots__ = ("_name", "_default", "__weakref__")
    __module__ = "_contextvars"
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, name, /, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self = object.__new__(cls)
        self._name = name
        self._default = default
        return self

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        value = _current._values.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        token = object.__new__(Token)
        token._context = _current
        token._var = self
        token._old = _current._values.get(self, _missing)
        token._used = False
        _current._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _missing:
            _current._values.pop(self, None)
        else:
            _current._values[self] = token._old

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


class _Missing:
    __slots__ = ()

    def __repr__(self):
        return "<Token.MISSING>"


class Token:
    __slots__ = ("_context", "_var", "_old", "_used", "__weakref__")
    __module__ = "_contextvars"
    MISSING = _Missing()
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return Token.MISSING if self._old is _missing else self._old

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self._var.reset(self)

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"
`;
