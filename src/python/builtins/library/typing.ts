// The typing module: what programs write in annotations, which at run time need only exist.   CPython: Lib/typing.py
export const TYPING_SOURCE = String.raw`"""Support for gradual typing."""

import collections.abc as _abc
from abc import ABCMeta, abstractmethod
from _types import GenericAlias
import sys
import types

_alias_type = GenericAlias


def _name_of(x):
    if x is type(None):
        return "None"
    if x is ...:
        return "..."
    if isinstance(x, type) and not isinstance(x, GenericAlias):
        if x.__module__ == "builtins":
            return x.__qualname__
        return f"{x.__module__}.{x.__qualname__}"
    if isinstance(x, list):
        return "[" + ", ".join(map(_name_of, x)) + "]"
    return repr(x)


class _Special:
    """A form that is written with square brackets."""

    __slots__ = ("_name", "__weakref__")

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, parameters):
        if self._name == "Optional":
            return Union[parameters, type(None)]
        if self._name == "Literal":
            return _Subscripted(self, parameters if isinstance(parameters, tuple) else (parameters,))
        return _Subscripted(self, parameters if isinstance(parameters, tuple) else (parameters,))

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        if self._name in ("Protocol", "NamedTuple", "TypedDict"):
            raise TypeError(f"Cannot subclass {self!r}")
        raise TypeError(f"Cannot subclass {self!r}")


class _Subscripted:
    __slots__ = ("__origin__", "__args__", "__metadata__", "__weakref__")

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args

    def __repr__(self):
        if self.__origin__ is Literal:
            return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"
        if self.__origin__ is Annotated:
            rest = ", ".join(map(repr, self.__args__[1:]))
            return f"typing.Annotated[{_name_of(self.__args__[0])}, {rest}]"
        return f"{self.__origin__!r}[{', '.join(map(_name_of, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _Subscripted):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((id(self.__origin__), self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    @property
    def __parameters__(self):
        return tuple(a for a in self.__args__ if isinstance(a, TypeVar))


for _name in ("Any", "ClassVar", "Final", "Literal", "Optional", "NoReturn", "Never", "Self", "LiteralString", "Annotated",
              "Concatenate", "TypeAlias", "TypeGuard", "TypeIs", "Required", "NotRequired", "ReadOnly", "Unpack"):
    globals()[_name] = _Special(_name)
del _name


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


Union = type(int | str)


class _Alias:
    """List, Dict and the like: the builtin classes under the names that they had in annotations."""

    __slots__ = ("__origin__", "_name", "__weakref__")

    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, parameters):
        return _SubscriptedAlias(self, parameters if isinstance(parameters, tuple) else (parameters,))

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SubscriptedAlias:
    __slots__ = ("_alias", "__args__", "__weakref__")

    def __init__(self, alias, args):
        self._alias = alias
        self.__args__ = args

    @property
    def __origin__(self):
        return self._alias.__origin__

    @property
    def __parameters__(self):
        return tuple(a for a in self.__args__ if isinstance(a, TypeVar))

    def __repr__(self):
        return f"{self._alias!r}[{', '.join(map(_name_of, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _SubscriptedAlias):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)


def _make_aliases():
    import collections
    builtin = {"List": list, "Dict": dict, "Set": set, "FrozenSet": frozenset, "Tuple": tuple, "Type": type,
               "Deque": collections.deque, "DefaultDict": collections.defaultdict, "OrderedDict": collections.OrderedDict,
               "Counter": collections.Counter, "ChainMap": collections.ChainMap}
    for name, origin in builtin.items():
        globals()[name] = _Alias(origin, name)
    for name in ("Hashable", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Iterable",
                 "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "MutableSet",
                 "Mapping", "MutableMapping", "Sequence", "MutableSequence", "KeysView", "ItemsView", "ValuesView"):
        globals()[name] = _Alias(getattr(_abc, name), name)
    globals()["AbstractSet"] = _Alias(_abc.Set, "AbstractSet")


_make_aliases()
Text = str
TYPE_CHECKING = False
NoneType = type(None)


def _type_parameters():
    def f[T, *Ts, **P](): pass
    type A = int
    T, Ts, P = f.__type_params__
    return type(T), type(Ts), type(P), type(A)


TypeVar, TypeVarTuple, ParamSpec, TypeAliasType = _type_parameters()


def _generic():
    class C[T]: pass
    return C.__mro__[1]


Generic = _generic()
AnyStr = TypeVar("AnyStr", bytes, str)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if getattr(cls, "_is_protocol", False):
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            return all(hasattr(instance, name) for name in _protocol_members(cls))
        return super().__instancecheck__(instance)

    def __subclasscheck__(cls, other):
        if getattr(cls, "_is_protocol", False) and cls is not other:
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            return all(hasattr(other, name) for name in _protocol_members(cls))
        return super().__subclasscheck__(other)


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        names.update(getattr(base, "__annotations__", {}))
        names.update(name for name in base.__dict__ if not name.startswith("_") or name in base.__dict__.get("__slots__", ())
                     or (name.startswith("__") and name not in _EXCLUDED))
    return names


_EXCLUDED = {"__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__init__", "__abstractmethods__",
             "__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__", "__static_attributes__",
             "__firstlineno__", "__parameters__", "__orig_bases__", "__subclasshook__", "__type_params__", "__slots__",
             "__init_subclass__", "__class_getitem__", "__match_args__", "__conditional_annotations__"}


def _no_init(self, *args, **kwargs):
    if type(self).__dict__.get("_is_protocol", False):
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    cls._is_runtime_protocol = True
    return cls


def cast(typ, val):
    """Cast a value to a type."""
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def overload(func):
    def _overload_dummy(*args, **kwds):
        raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                                  "outside a stub module should always be followed by an implementation that is not "
                                  "@overload-ed.")
    return _overload_dummy


def _marker(name):
    def mark(arg):
        try:
            setattr(arg, name, True)
        except (AttributeError, TypeError):
            pass
        return arg
    return mark


final = _marker("__final__")
override = _marker("__override__")


def no_type_check(arg):
    return arg


def dataclass_transform(**kwargs):
    return lambda cls: cls


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object."""
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            namespace = getattr(sys.modules.get(base.__module__), "__dict__", {})
            for name, value in getattr(base, "__annotations__", {}).items():
                hints[name] = eval(value, globalns or namespace, localns) if isinstance(value, str) else value
    else:
        namespace = globalns or getattr(obj, "__globals__", {}) or getattr(obj, "__dict__", {})
        for name, value in getattr(obj, "__annotations__", {}).items():
            hints[name] = eval(value, namespace, localns) if isinstance(value, str) else value
    return {name: type(None) if value is None else value for name, value in hints.items()}


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, Union):
        return Union
    return getattr(tp, "__origin__", None) if not isinstance(tp, _Alias) else tp.__origin__


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    return getattr(tp, "__args__", ())


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def NewType(name, tp):
    return _NewType(name, tp)


class _NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = sys._getframe(2).f_globals.get("__name__", "__main__")

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]


class ForwardRef:
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _NamedTupleMeta(type):
    def __new__(cls, name, bases, namespace):
        if name == "NamedTuple":
            return super().__new__(cls, name, bases, namespace)
        import collections
        probe = type.__new__(type, name, (), dict(namespace))
        hints = dict(probe.__annotations__)
        defaults = [namespace[field] for field in hints if field in namespace]
        seen = False
        for field in hints:
            if field in namespace:
                seen = field
            elif seen:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field {seen}")
        result = collections.namedtuple(name, list(hints), defaults=defaults or None, module=namespace["__module__"])
        result.__annotations__ = hints
        for key, value in namespace.items():
            if key not in hints and key not in ("__module__", "__qualname__", "__annotations__", "__annotate__",
                                                "__annotate_func__", "__classcell__", "__firstlineno__",
                                                "__static_attributes__", "__orig_bases__"):
                setattr(result, key, value)
        if "__doc__" in namespace and namespace["__doc__"]:
            result.__doc__ = namespace["__doc__"]
        return result


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


class _NamedTupleFactory:
    def __call__(self, typename, fields=(), /):
        import collections
        fields = list(fields)
        result = collections.namedtuple(typename, [name for name, _ in fields],
                                        module=sys._getframe(1).f_globals.get("__name__", "__main__"))
        result.__annotations__ = dict(fields)
        return result

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple>"


NamedTuple = _NamedTupleFactory()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        result = type.__new__(_TypedDictMeta, name, (dict,), dict(namespace))
        hints = {}
        for base in bases:
            hints.update(getattr(base, "__annotations__", {}) if base is not _TypedDict else {})
        hints.update(result.__annotations__ or {})
        result.__annotations__ = hints
        result.__total__ = total
        result.__required_keys__ = frozenset(hints) if total else frozenset()
        result.__optional_keys__ = frozenset() if total else frozenset(hints)
        return result

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {})


class _TypedDictFactory:
    def __call__(self, typename, fields, /, *, total=True):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)


TypedDict = _TypedDictFactory()


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    __slots__ = ()

    @abstractmethod
    def __abs__(self):
        pass


class IO(Generic):
    pass


class TextIO(IO):
    pass


class BinaryIO(IO):
    pass


__all__ = [_name for _name in list(globals()) if not _name.startswith("_")]
`;
