// The dataclasses module.   CPython: Lib/dataclasses.py
export const DATACLASSES_SOURCE = String.raw`"""Classes that are made of their annotated fields."""

import abc
import sys
from _types import GenericAlias, MappingProxyType, SimpleNamespace

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"
_NO_METADATA = MappingProxyType({})


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
                 "doc", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        return ("Field("
                f"name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
                f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},doc={self.doc!r},"
                f"_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING, doc=None):
    """Return an object to identify dataclass fields."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def _is_classvar(hint):
    if isinstance(hint, str):
        return hint.split("[")[0].split(".")[-1] == "ClassVar"
    typing = sys.modules.get("typing")
    if typing is None:
        return False
    return hint is typing.ClassVar or getattr(hint, "__origin__", None) is typing.ClassVar


def _is_initvar(hint):
    if isinstance(hint, str):
        return hint.split("[")[0].split(".")[-1] == "InitVar"
    return hint is InitVar or type(hint) is InitVar


def _is_kw_only(hint):
    return hint is KW_ONLY or (isinstance(hint, str) and hint.split(".")[-1] == "KW_ONLY")


def _get_field(cls, name, hint, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            # A slot of the class is no default.
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = hint
    f._field_type = "_FIELD"
    if _is_classvar(hint):
        f._field_type = "_FIELD_CLASSVAR"
    elif _is_initvar(hint):
        f._field_type = "_FIELD_INITVAR"
    if f._field_type != "_FIELD" and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type != "_FIELD_CLASSVAR":
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type == "_FIELD" and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _make_function(cls, name, args, body, namespace):
    """A function of that text, whose free names are those of the namespace."""
    text = f"def __create_fn__({', '.join(namespace)}):\n def {name}({', '.join(args)}):\n"
    text += "\n".join("  " + line for line in body) + f"\n return {name}"
    scope = {}
    module = sys.modules.get(cls.__module__)
    exec(text, module.__dict__ if module else {}, scope)
    function = scope["__create_fn__"](**namespace)
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    return function


def _init_function(cls, all_fields, std_fields, kw_fields, frozen, has_post_init, self_name, slots):
    seen_default = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    namespace = {"__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY, "__dataclass_builtins_object__": object}

    def parameter(f):
        if f.default is MISSING and f.default_factory is MISSING:
            return f.name
        if f.default is not MISSING:
            namespace[f"__dataclass_dflt_{f.name}__"] = f.default
            return f"{f.name}=__dataclass_dflt_{f.name}__"
        return f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__"

    def assign(name, value):
        if frozen:
            return f"__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})"
        return f"{self_name}.{name}={value}"

    args = [self_name] + [parameter(f) for f in std_fields if f.init]
    if any(f.init for f in kw_fields):
        args += ["*"] + [parameter(f) for f in kw_fields if f.init]
    body = []
    for f in all_fields:
        factory = f"__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            namespace[factory] = f.default_factory
            value = f"{factory}()"
            if f.init:
                value += f" if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            namespace[factory] = f.default
            value = factory
        else:
            continue
        if f._field_type == "_FIELD_INITVAR":
            continue
        body.append(assign(f.name, value))
    if has_post_init:
        params = ",".join(f.name for f in all_fields if f._field_type == "_FIELD_INITVAR")
        body.append(f"{self_name}.{_POST_INIT_NAME}({params})")
    function = _make_function(cls, "__init__", args, body or ["pass"], namespace)
    annotations = {f.name: f.type for f in std_fields + kw_fields if f.init}
    annotations["return"] = None
    function.__annotations__ = annotations
    return function


_reprs_running = set()


def _guarded_repr(user_function):
    def __repr__(self):
        key = id(self)
        if key in _reprs_running:
            return "..."
        _reprs_running.add(key)
        try:
            return user_function(self)
        finally:
            _reprs_running.discard(key)
    __repr__.__qualname__ = user_function.__qualname__
    return __repr__


def _tuple_text(obj, fields):
    if not fields:
        return "()"
    return f"({','.join(f'{obj}.{f.name}' for f in fields)},)"


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    any_frozen_base = False
    has_dataclass_bases = False
    all_frozen_bases = None
    for b in cls.__mro__[-1:0:-1]:
        base_fields = getattr(b, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            if all_frozen_bases is None:
                all_frozen_bases = True
            for f in base_fields.values():
                fields[f.name] = f
            frozen_base = getattr(b, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and frozen_base
            any_frozen_base = any_frozen_base or frozen_base
    own = cls.__annotations__
    cls_fields = []
    kw_only_seen = False
    for name, hint in own.items():
        if _is_kw_only(hint):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = True
            kw_only = True
        else:
            cls_fields.append(_get_field(cls, name, hint, kw_only))
    for f in cls_fields:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in own:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen_bases is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, SimpleNamespace(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                                          match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot))
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    all_init_fields = [f for f in fields.values() if f._field_type in ("_FIELD", "_FIELD_INITVAR")]
    std_init_fields = [f for f in all_init_fields if f.init and not f.kw_only]
    kw_init_fields = [f for f in all_init_fields if f.init and f.kw_only]
    if init:
        has_post_init = hasattr(cls, _POST_INIT_NAME)
        self_name = "__dataclass_self__" if "self" in fields else "self"
        function = _init_function(cls, all_init_fields, std_init_fields, kw_init_fields, frozen, has_post_init,
                                  self_name, slots)
        _set_new(cls, "__init__", function)
    field_list = [f for f in fields.values() if f._field_type == "_FIELD"]
    if repr:
        shown = [f for f in field_list if f.repr]
        text = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in shown)
        function = _make_function(cls, "__repr__", ["self"],
                                  ['return f"{self.__class__.__qualname__}(' + text + ')"'], {})
        _set_new(cls, "__repr__", _guarded_repr(function))
    if eq:
        compared = [f for f in field_list if f.compare]
        terms = " and ".join(f"self.{f.name}==other.{f.name}" for f in compared) or "True"
        body = ["if self is other:", " return True", "if other.__class__ is self.__class__:", f" return {terms}",
                "return NotImplemented"]
        _set_new(cls, "__eq__", _make_function(cls, "__eq__", ["self", "other"], body, {}))
    if order:
        compared = [f for f in field_list if f.compare]
        left = _tuple_text("self", compared)
        right = _tuple_text("other", compared)
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            body = ["if other.__class__ is self.__class__:", f" return {left}{op}{right}", "return NotImplemented"]
            if _set_new(cls, name, _make_function(cls, name, ["self", "other"], body, {})):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using "
                                "functools.total_ordering")
    if frozen:
        names = tuple(f.name for f in field_list)
        namespace = {"cls": cls, "FrozenInstanceError": FrozenInstanceError, "names": names}
        for name, args, verb, call in (("__setattr__", ["self", "name", "value"], "assign to", "name, value"),
                                       ("__delattr__", ["self", "name"], "delete", "name")):
            body = ["if type(self) is cls or name in names:",
                    f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                    f"super(cls, self).{name}({call})"]
            if _set_new(cls, name, _make_function(cls, name, args, body, namespace)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
    if unsafe_hash or (eq and frozen and not has_explicit_hash):
        if unsafe_hash and has_explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        hashed = [f for f in field_list if (f.compare if f.hash is None else f.hash)]
        cls.__hash__ = _make_function(cls, "__hash__", ["self"], [f"return hash({_tuple_text('self', hashed)})"], {})
    elif eq and not has_explicit_hash:
        cls.__hash__ = None
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(std_init_fields, kw_init_fields)
    if match_args:
        _set_new(cls, "__match_args__", tuple(f.name for f in std_init_fields))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, field_list)
    abc.update_abstractmethods(cls)
    return cls


def _signature_text(std_fields, kw_fields):
    def hint(t):
        return t.__name__ if isinstance(t, type) and type(t) is not GenericAlias else repr(t)

    def show(f):
        text = f"{f.name}: {hint(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        return text

    parts = [show(f) for f in std_fields]
    if kw_fields:
        parts += ["*"] + [show(f) for f in kw_fields]
    return f"({', '.join(parts)})"


def _add_slots(cls, is_frozen, weakref_slot, field_list):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in field_list)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    wanted = [name for name in names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        wanted.append("__weakref__")
    namespace["__slots__"] = tuple(wanted)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in namespace:
            new.__getstate__ = lambda self: [getattr(self, f.name) for f in fields(self)]
        if "__setstate__" not in namespace:
            def __setstate__(self, state):
                for f, value in zip(fields(self), state):
                    object.__setattr__(self, f.name, value)
            new.__setstate__ = __setstate__
    # super() without arguments in the methods must find the new class.
    for value in namespace.values():
        function = getattr(value, "__func__", value)
        function = getattr(function, "fget", None) or function
        for cell in getattr(function, "__closure__", None) or ():
            try:
                if cell.cell_contents is cls:
                    cell.cell_contents = new
            except ValueError:
                pass
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add dunder methods based on the fields defined in the class."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    if cls is None:
        return wrap
    return wrap(cls)


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type == "_FIELD")


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping field names to field values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _converted(obj, make):
    from copy import deepcopy
    if _is_dataclass_instance(obj):
        return make([(f.name, _converted(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_converted(v, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_converted(v, make) for v in obj)
    if isinstance(obj, dict):
        if hasattr(type(obj), "default_factory"):
            result = type(obj)(obj.default_factory)
            for k, v in obj.items():
                result[_converted(k, make)] = _converted(v, make)
            return result
        return type(obj)((_converted(k, make), _converted(v, make)) for k, v in obj.items())
    return deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """Return a new dynamically created dataclass."""
    names = {}
    for item in fields:
        if isinstance(item, str):
            name, hint = item, "typing.Any"
        elif len(item) == 2:
            name, hint = item
        elif len(item) == 3:
            name, hint, value = item
            namespace = {**(namespace or {}), name: value}
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in names:
            raise TypeError(f"Field name duplicated: {name!r}")
        names[name] = hint
    body = {**(namespace or {}), "__annotations__": names}
    cls = type(cls_name, tuple(bases), body)
    cls.__module__ = module or sys._getframe(1).f_globals.get("__name__", "__main__")
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type == "_FIELD_CLASSVAR":
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type == "_FIELD_INITVAR" and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
`;
