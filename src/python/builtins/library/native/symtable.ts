// The _symtable module.   CPython: Modules/symtablemodule.c, Python/symtable.c
export const SYMTABLE_SOURCE = String.raw`"""The compiler's tables of names."""

from _dis import symbols as _symbols

DEF_GLOBAL, DEF_LOCAL, DEF_PARAM, DEF_NONLOCAL, USE, DEF_FREE_CLASS, DEF_IMPORT = 1, 2, 4, 8, 16, 64, 128
DEF_ANNOT, DEF_COMP_ITER, DEF_TYPE_PARAM, DEF_COMP_CELL, DEF_BOUND = 256, 512, 1024, 2048, 134
TYPE_FUNCTION, TYPE_CLASS, TYPE_MODULE, TYPE_ANNOTATION, TYPE_TYPE_ALIAS, TYPE_TYPE_PARAMETERS, TYPE_TYPE_VARIABLE = range(7)
LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL = 1, 2, 3, 4, 5
SCOPE_OFF, SCOPE_MASK = 12, 15


class _Entry:
    def __init__(self, name, type, symbols, varnames, nested, lineno, children):
        self.name = name
        self.type = type
        self.symbols = symbols
        self.varnames = varnames
        self.nested = nested
        self.lineno = lineno
        self.children = [_Entry(*each) for each in children]
        self.id = id(self)

    def __repr__(self):
        return f"<symtable entry {self.name}({self.id}), line {self.lineno}>"


_Entry.__name__ = _Entry.__qualname__ = "symtable entry"


def symtable(source, filename, startstr, /, *, module=None):
    """Return symbol and scope dictionaries used internally by compiler."""
    if startstr not in ("exec", "eval", "single"):
        raise ValueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
    if isinstance(source, (bytes, bytearray)):
        source = bytes(source).decode()
    return _Entry(*_symbols(source, filename, startstr))
`;
