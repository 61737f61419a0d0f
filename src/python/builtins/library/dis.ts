// The dis module.   CPython: Lib/dis.py
export const DIS_SOURCE = String.raw`"""Disassembler of Python byte code into mnemonics."""

import _dis
import sys

__all__ = ["dis", "disassemble", "distb", "disco", "get_instructions", "Instruction", "Bytecode", "code_info", "show_code"]


def _code_of(x):
    """The code object of a function, method, generator, class body or text."""
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            return getattr(x, name)
    if isinstance(x, str):
        try:
            return compile(x, "<disassembly>", "eval")
        except SyntaxError:
            return compile(x, "<disassembly>", "exec")
    if hasattr(x, "co_code"):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    """Disassemble classes, methods, functions, and other compiled objects."""
    if x is None:
        distb(file=file)
        return
    x = getattr(x, "__func__", x)
    if isinstance(x, type) or type(x) is type(sys):
        for name, value in sorted(x.__dict__.items()):
            value = getattr(value, "__func__", value)
            if hasattr(value, "__code__") or isinstance(value, type):
                print("Disassembly of %s:" % name, file=file)
                try:
                    dis(value, file=file)
                except TypeError as msg:
                    print("Sorry:", msg, file=file)
                print(file=file)
        return
    disassemble(_code_of(x), file=file)


def disassemble(co, lasti=-1, *, file=None, **options):
    """Disassemble a code object."""
    print(_dis.disassembly(co), end="", file=file)


disco = disassemble


def distb(tb=None, *, file=None, **options):
    """Disassemble a traceback (default: last traceback)."""
    if tb is None:
        last = getattr(sys, "last_exc", None)
        if last is None:
            raise RuntimeError("no last traceback to disassemble")
        tb = last.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


class Instruction(tuple):
    """Details for a bytecode operation."""

    __slots__ = ()
    _fields = ("offset", "opname", "arg", "argrepr", "line_number", "starts_line", "label")

    offset = property(lambda self: self[0])
    start_offset = offset
    opname = property(lambda self: self[1])
    baseopname = opname
    arg = property(lambda self: self[2])
    oparg = arg
    argrepr = property(lambda self: self[3])
    argval = argrepr
    line_number = property(lambda self: self[4])
    starts_line = property(lambda self: self[5])
    label = property(lambda self: self[6])
    is_jump_target = property(lambda self: self[6] is not None)

    def __repr__(self):
        return "Instruction(%s)" % ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self))


def get_instructions(x, **options):
    """Iterator for the opcodes in methods, functions or code"""
    return (Instruction(row) for row in _dis.instructions(_code_of(x)))


class Bytecode:
    """The bytecode operations of a piece of code"""

    def __init__(self, x, **options):
        self.codeobj = _code_of(x)
        self._original_object = x

    def __iter__(self):
        return get_instructions(self.codeobj)

    def dis(self):
        """Return a formatted view of the bytecode operations."""
        return _dis.disassembly(self.codeobj)

    def info(self):
        return code_info(self.codeobj)


_FLAGS = {1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR", 64: "NOFREE",
          128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR", 0x4000000: "HAS_DOCSTRING",
          0x8000000: "METHOD"}


def code_info(x):
    """Formatted details of methods, functions, or code."""
    co = _code_of(x)
    lines = [f"Name:              {co.co_name}", f"Filename:          {co.co_filename}",
             f"Argument count:    {co.co_argcount}", f"Positional-only arguments: {co.co_posonlyargcount}",
             f"Kw-only arguments: {co.co_kwonlyargcount}", f"Number of locals:  {co.co_nlocals}",
             f"Stack size:        {co.co_stacksize}"]
    names = [name for bit, name in _FLAGS.items() if co.co_flags & bit]
    lines.append(f"Flags:             {', '.join(names) or '0x0'}")
    for title, values, show in (("Constants", co.co_consts, repr), ("Names", co.co_names, str),
                                ("Variable names", co.co_varnames, str), ("Free variables", co.co_freevars, str),
                                ("Cell variables", co.co_cellvars, str)):
        if values:
            lines.append(f"{title}:")
            lines.extend("%4d: %s" % (i, show(value)) for i, value in enumerate(values))
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print details of methods, functions, or code to *file*."""
    print(code_info(co), file=file)
`;
