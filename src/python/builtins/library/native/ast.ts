// The _ast module: a class for each node of the abstract grammar.   CPython: Python/Python-ast.c
import { AST_GRAMMAR } from "../../ast-grammar.ts";

export const AST_SOURCE = `"""The classes of the abstract syntax tree."""

PyCF_ALLOW_TOP_LEVEL_AWAIT = 8192
PyCF_ONLY_AST = 1024
PyCF_OPTIMIZED_AST = 33792
PyCF_TYPE_COMMENTS = 4096

_grammar = """${AST_GRAMMAR}"""


def _repr(node, depth):
    if depth <= 0:
        return f"{type(node).__name__}(...)"
    fields = node._fields
    if not fields:
        return f"{type(node).__name__}()"
    parts = []
    for name in fields:
        if not hasattr(node, name):
            continue
        value = getattr(node, name)
        if isinstance(value, list):
            text = _repr_list(value, depth)
        elif isinstance(value, AST):
            text = _repr(value, depth - 1)
        else:
            text = repr(value)
        parts.append(f"{name}={text}")
    return f"{type(node).__name__}({', '.join(parts)})"


def _repr_list(items, depth):
    def one(item):
        return _repr(item, depth - 1) if isinstance(item, AST) else repr(item)
    if len(items) > 2:
        return f"[{one(items[0])}, ..., {one(items[-1])}]"
    return "[" + ", ".join(map(one, items)) + "]"


def _deprecated(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


class AST:
    __module__ = "ast"
    _fields = ()
    _attributes = ()
    __match_args__ = ()
    _field_types = {}

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional "
                            f"argument{'' if len(fields) == 1 else 's'}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        given = set(fields[:len(args)])
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            if name not in fields and name not in cls._attributes:
                _deprecated(f"{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. "
                            "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.")
            setattr(self, name, value)
            given.add(name)
        for name in fields:
            if name in given:
                continue
            kind = cls._kinds.get(name) if hasattr(cls, "_kinds") else None
            if kind is None:
                continue
            if kind[1] == "*":
                setattr(self, name, [])
            elif kind[1] == "?":
                pass
            elif kind[0] == "expr_context":
                setattr(self, name, _instances["Load"])
            else:
                _deprecated(f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. "
                            "This will become an error in Python 3.15.")

    def __repr__(self):
        return _repr(self, 3)

    def __reduce_ex__(self, protocol):
        return type(self), (), self.__dict__.copy()

    def __setstate__(self, state):
        self.__dict__.update(state)

    def __replace__(self, /, **changes):
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        for name, value in changes.items():
            if name not in self._fields and name not in self._attributes:
                raise TypeError(f"{type(self).__name__}.__replace__ got an unexpected keyword argument {name!r}.")
            setattr(new, name, value)
        return new


_instances = {}
_places = ("lineno", "col_offset", "end_lineno", "end_col_offset")
_located = {"stmt", "expr", "excepthandler", "arg", "keyword", "alias", "pattern", "type_param"}
_plain = {"identifier": str, "string": str, "int": int, "constant": object}


def _node(text, base, is_sum):
    name, _, inside = text.partition("(")
    fields = []
    kinds = {}
    for part in inside.rstrip(")").split(", "):
        if not part:
            continue
        kind, field = part.split(" ")
        fields.append(field)
        bare = kind.rstrip("*?")
        mark = kind[len(bare):]
        kinds[field] = bare, "*" if "*" in mark else mark
    namespace = {"__module__": "ast", "_fields": tuple(fields), "__match_args__": tuple(fields), "__doc__": text, "_kinds": kinds}
    for field, (bare, mark) in kinds.items():
        if mark == "?":
            namespace[field] = None
    if base is AST and name in _located:
        namespace["_attributes"] = _places
        if name not in ("arg", "keyword", "alias"):
            pass
        namespace["end_lineno"] = namespace["end_col_offset"] = None
    cls = type(name, (base,), namespace)
    globals()[name] = cls
    if is_sum and not fields and base.__name__ in ("expr_context", "boolop", "operator", "unaryop", "cmpop"):
        _instances[name] = cls()
    return cls


_lines = []
for _line in _grammar.strip().splitlines():
    if _line.startswith("  "):
        _lines[-1] += " " + _line.strip()
    else:
        _lines.append(_line)
for _line in _lines:
    if " = " not in _line:
        _node(_line.partition(": ")[2], AST, False)
        continue
    _name, _, _rest = _line.partition(" = ")
    _space = {"__module__": "ast", "__doc__": _line}
    if _name in _located:
        _space["_attributes"] = _places
        if _name != "pattern" and _name != "type_param":
            _space["end_lineno"] = _space["end_col_offset"] = None
    globals()[_name] = type(_name, (AST,), _space)
    for _text in _rest.split(" | "):
        _node(_text, globals()[_name], True)
for _cls in list(globals().values()):
    if isinstance(_cls, type) and issubclass(_cls, AST) and "_kinds" in _cls.__dict__:
        _cls._field_types = {}
        for _field, (_bare, _mark) in _cls._kinds.items():
            _type = _plain.get(_bare) or globals()[_bare]
            _cls._field_types[_field] = list[_type] if _mark == "*" else _type | None if _mark == "?" and _type is not object else _type
del _line, _lines, _name, _rest, _space, _text, _cls, _field, _bare, _mark, _type
`;
