// The enum module.   CPython: Lib/enum.py
export const ENUM_SOURCE = String.raw`"""Enumerations: classes whose instances are known from the start."""

import sys
from _types import MappingProxyType
from functools import reduce

__all__ = ["EnumMeta", "EnumType", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "member",
           "nonmember", "property", "verify", "UNIQUE", "CONTINUOUS", "NAMED_FLAGS", "STRICT", "CONFORM", "EJECT", "KEEP",
           "FlagBoundary", "EnumCheck", "global_enum", "show_flag_values"]

_property = property


class nonmember:
    """Protects item from becoming an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class member:
    """Forces item to become an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class property(_property):
    """An attribute of members that a member's name may hide on the class."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass.__dict__.get("_member_map_", {}).get(self.name)
            if found is not None:
                return found
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        return self.fget(instance)


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    pattern = f"_{cls_name}__"
    return name.startswith(pattern) and len(name) > len(pattern) and not name.endswith("__")


class EnumDict(dict):
    """Track enum member order and ensure member names are not reused."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key == "_generate_next_value_":
                self._generate = getattr(value, "__func__", value)
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
            elif key not in ("_order_", "_missing_", "_numeric_repr_", "_boundary_", "_add_alias_", "_add_value_alias_",
                             "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_", "_repr_", "_value_repr_"):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            self._note(key, value.value)
            value = value.value
        elif not _is_descriptor(value) and type(value) is not type(lambda: 0):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._automatic(key, value)
            self._note(key, value)
        super().__setitem__(key, value)

    def _note(self, key, value):
        self._member_names[key] = None
        self._last_values.append(value)

    def _automatic(self, key, value):
        if isinstance(value, auto):
            return self._generated(key, value)
        if type(value) is tuple and any(isinstance(each, auto) for each in value):
            return tuple(self._generated(key, each) if isinstance(each, auto) else each for each in value)
        return value

    def _generated(self, key, value):
        if value.value is None:
            value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        return value.value

    @_property
    def member_names(self):
        return list(self._member_names)


class EnumType(type):
    """Metaclass for Enum"""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        namespace = EnumDict(cls)
        _check_extendable(cls, bases)
        first = _first_enum(bases)
        if first is not None:
            namespace._generate = getattr(first, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, dict(classdict))
        member_names = list(classdict._member_names)
        values = {name: classdict[name] for name in member_names}
        for name in classdict._ignore:
            classdict.pop(name, None)
        if "mro" in member_names:
            raise ValueError("invalid enum member name(s) 'mro'")
        body = {key: value for key, value in classdict.items() if key not in values}
        data_type = _data_type(bases)
        first = _first_enum(bases)
        body["_member_names_"] = []
        body["_member_map_"] = {}
        body["_value2member_map_"] = {}
        body["_unhashable_values_"] = []
        body["_member_type_"] = data_type
        body["_boundary_"] = boundary or getattr(first, "_boundary_", None)
        body.setdefault("_generate_next_value_", first.__dict__.get("_generate_next_value_",
                        first._generate_next_value_) if first else None)
        if isinstance(body["_generate_next_value_"], type(lambda: 0)):
            body["_generate_next_value_"] = staticmethod(body["_generate_next_value_"])
        new_member = body.get("__new__")
        if new_member is None:
            for base in bases:
                found = getattr(base, "_new_member_", None)
                if found is not None:
                    new_member = found
                    break
        uses_object = new_member is None and data_type is object
        make = new_member or data_type.__new__
        make = getattr(make, "__func__", make)
        body.pop("__new__", None)
        if new_member is not None:
            body["_new_member_"] = new_member
        is_flag = Flag is not None and any(issubclass(base, Flag) for base in bases)
        if is_flag:
            body["_flag_mask_"] = body["_singles_mask_"] = body["_all_bits_"] = 0
            body["_inverted_"] = None
        try:
            enum_class = super().__new__(metacls, cls, bases, body, **kwds)
        except Exception as e:
            raise
        _install_methods(enum_class, body, data_type, first)
        for name in member_names:
            value = values[name]
            args = value if isinstance(value, tuple) else (value,)
            if data_type is tuple:
                args = (args,)
            if uses_object:
                obj = object.__new__(enum_class)
            elif new_member is not None:
                obj = make(enum_class, *args)
            else:
                obj = make(enum_class, *args)
            if not hasattr(obj, "_value_"):
                if data_type is object:
                    obj._value_ = value
                else:
                    try:
                        obj._value_ = data_type(*args)
                    except Exception as exc:
                        raise TypeError("_value_ not set in __new__, unable to create it") from exc
            value = obj._value_
            obj._name_ = name
            obj.__objclass__ = enum_class
            obj._sort_order_ = len(enum_class._member_names_)
            canonical = None
            for other in enum_class._member_map_.values():
                if other._value_ == value:
                    canonical = other
                    break
            if canonical is not None:
                obj = canonical
            else:
                if not (is_flag and (not isinstance(value, int) or value == 0 or value & (value - 1))):
                    enum_class._member_names_.append(name)
                if is_flag and isinstance(value, int):
                    enum_class._flag_mask_ |= value
                    if value and not value & (value - 1):
                        enum_class._singles_mask_ |= value
                    enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
                enum_class._member_map_[name] = obj
                try:
                    enum_class._value2member_map_[value] = obj
                except TypeError:
                    enum_class._unhashable_values_.append(value)
                if type(obj).__init__ is not object.__init__ and "__init__" in _names_until_object(enum_class, data_type):
                    obj.__init__(*args)
                    value = obj._value_
            enum_class._member_map_[name] = obj
            type.__setattr__(enum_class, name, obj) if not _hides(enum_class, name) else None
        # A call of the class looks a member up; its members are made.
        type.__setattr__(enum_class, "__new__", Enum.__new__)
        if "_order_" in body:
            order = body["_order_"]
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if [n for n in order if n in enum_class._member_names_] != enum_class._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {enum_class._member_names_!r}\n  {order!r}")
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value=None, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not None:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is None and type is None:
            return cls.__new__(cls, value)
        return _create(cls, value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        return sorted(["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                       "__members__", "__module__", "__name__", "__qualname__"] + cls._member_names_)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        """Returns a mapping of member name->value."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)


EnumMeta = EnumType
Enum = Flag = None


def _hides(cls, name):
    """A property of Enum with a member's name gives the member when asked on the class."""
    for base in cls.__mro__[1:]:
        if isinstance(base.__dict__.get(name), property):
            return True
    return False


def _names_until_object(cls, data_type):
    names = set()
    for base in cls.__mro__:
        if base is data_type or base is object or base is Enum:
            break
        names.update(base.__dict__)
    return names


def _check_extendable(name, bases):
    for base in bases:
        if isinstance(base, EnumType) and base._member_names_:
            raise TypeError(f"<enum {name!r}> cannot extend {base!r}")


def _first_enum(bases):
    if not bases:
        return None
    if not isinstance(bases[-1], EnumType):
        raise TypeError("new enumerations should be created as ${"`"}EnumName([mixin_type, ...] [data_type,] enum_type)${"`"}")
    return bases[-1]


def _data_type(bases):
    for chain in bases:
        for base in chain.__mro__:
            if base is object or isinstance(base, EnumType):
                found = base.__dict__.get("_member_type_") if isinstance(base, EnumType) else None
                if found is not None and found is not object:
                    return found
                continue
            if "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                return base
    return object


def _install_methods(cls, body, data_type, kind):
    """A data type's own repr, str and format give way to those of Enum, unless the class says otherwise."""
    if data_type is object:
        return
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name in body:
            continue
        enum_method = getattr(kind, name)
        found = getattr(cls, name)
        data_method = getattr(data_type, name)
        object_method = getattr(object, name)
        if found in (data_method, object_method):
            type.__setattr__(cls, name, enum_method)


def _create(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
    metacls = cls.__class__
    bases = (cls,) if type is None else (type, cls)
    namespace = metacls.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        original, names, last_values = names, [], []
        for count, name in enumerate(original):
            value = cls._generate_next_value_(name, start, count, last_values[:])
            last_values.append(value)
            names.append((name, value))
    for item in names or ():
        name, value = (item, names[item]) if isinstance(item, str) else item
        namespace[name] = value
    if module is None:
        module = sys._getframe(2).f_globals.get("__name__", "__main__")
    namespace["__module__"] = module
    if qualname is not None:
        namespace["__qualname__"] = qualname
    return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)


class Enum(metaclass=EnumType):
    """Create a collection of name/value pairs."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _boundary_ = None

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for each in cls._member_map_.values():
                if each._value_ == value:
                    return each
        else:
            pass
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        problem = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            problem = e
            result = None
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        error = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and problem is None:
            raise error
        if problem is None:
            problem = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
        if not isinstance(problem, ValueError):
            problem.__context__ = error
        raise problem

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._member_type_.__repr__ if self.__class__._member_type_ is not object else repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
        names.update(name for cls in self.__class__.mro()[:-2] for name in cls.__dict__
                     if name[0] != "_" and name not in cls.__dict__.get("_member_map_", {}))
        return sorted(names | {"name", "value"})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


Enum._generate_next_value_ = staticmethod(Enum._generate_next_value_)


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""

    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        value = str(*values)
        self = str.__new__(cls, value)
        self._value_ = value
        return self

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    __str__ = str.__str__
    __format__ = str.__format__


class FlagBoundary(StrEnum):
    """control how out of range values are handled"""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Support for flags"""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** (last.bit_length())
        except Exception:
            raise TypeError("invalid flag value %r" % last) from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask = cls._flag_mask_
        if not ~cls._all_bits_ <= value <= cls._all_bits_ or value & (cls._all_bits_ ^ mask):
            if cls._boundary_ is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                    cls, value, _bits(value, bits), _bits(mask, bits)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(cls._all_bits_ + 1, 2 ** value.bit_length())
        if value < 0:
            value += cls._all_bits_ + 1
            value &= mask
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        data_type = cls._member_type_
        obj = object.__new__(cls) if data_type is object else data_type.__new__(cls, value)
        obj._value_ = value
        obj._name_ = "|".join(m._name_ for m in cls._members_of(value)) or None
        unknown = value & ~mask
        if unknown and obj._name_:
            obj._name_ += f"|{unknown}"
        return cls._value2member_map_.setdefault(value, obj)

    @classmethod
    def _members_of(cls, value):
        for name in cls._member_names_:
            m = cls._member_map_[name]
            if m._value_ & value:
                yield m

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._members_of(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        if self._name_ is None:
            return "<%s: %r>" % (cls.__name__, self._value_)
        return "<%s.%s: %r>" % (cls.__name__, self._name_, self._value_)

    def __str__(self):
        cls = self.__class__
        if self._name_ is None:
            return "%s(%r)" % (cls.__name__, self._value_)
        return "%s.%s" % (cls.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _value_of(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def _combined(self, other, combine):
        value = self._value_of(other)
        if value is NotImplemented:
            return NotImplemented
        return self.__class__(combine(self._value_, value))

    def __or__(self, other):
        return self._combined(other, lambda a, b: a | b)

    def __and__(self, other):
        return self._combined(other, lambda a, b: a & b)

    def __xor__(self, other):
        return self._combined(other, lambda a, b: a ^ b)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _bits(value, width):
    text = bin(value if value >= 0 else value + 2 ** (width + 1))[2:].rjust(width, "0")
    return f"0b{'1' if value < 0 else '0'} {text[-width:]}"


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""

    __str__ = int.__repr__
    __format__ = int.__format__
    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    duplicates = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        details = ", ".join("%s -> %s" % pair for pair in duplicates)
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    """various conditions to check an enumeration for"""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration for various constraints."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
                if duplicates:
                    details = ", ".join("%s -> %s" % pair for pair in duplicates)
                    raise ValueError("aliases found in %r: %s" % (enumeration, details))
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) >= 2:
                    missing = [i for i in range(min(values), max(values) + 1) if i not in values]
                    if missing:
                        raise ValueError(f"invalid {enumeration.__class__.__name__} {enumeration.__name__!r}: "
                                         f"missing values {', '.join(map(str, missing))}")
        return enumeration


def global_enum(cls, update_str=False):
    """Export the members to the module's namespace."""
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def show_flag_values(value):
    return [1 << i for i in range(int(value).bit_length()) if int(value) >> i & 1]
`;
