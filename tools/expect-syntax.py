"""Records what CPython's parser and symbol table say of the programs in tests/python/syntax.

Run with the CPython that is the truth: python3.14 -W ignore tools/expect-syntax.py
"""

import _symtable
import ast
import json
import pathlib
import struct
import warnings

FOLDER = pathlib.Path(__file__).parent.parent / "tests/python/syntax"
SCOPES = ["", "LOCAL", "GLOBAL_EXPLICIT", "GLOBAL_IMPLICIT", "FREE", "CELL"]
BLOCKS = ["Function", "Class", "Module", "Annotation", "TypeAlias", "TypeParameters", "TypeVariable"]
SCOPE_OFFSET = 12


def programs(name):
    return (FOLDER / name).read_text().removesuffix("\n").split("\n%%\n")


def constant(value):
    if value is ...:
        return "..."
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return "float " + struct.pack(">d", value).hex()
    if isinstance(value, complex):
        return "imag " + struct.pack(">d", value.imag).hex()
    if isinstance(value, bytes):
        return "bytes " + value.hex()
    return json.dumps(value, ensure_ascii=False)


def tree(node):
    """The tree on one line: Kind@line:column-line:column(field=…)."""
    if isinstance(node, list):
        return "[" + ", ".join(map(tree, node)) + "]"
    if not isinstance(node, ast.AST):
        return json.dumps(node, ensure_ascii=False)
    kind = type(node).__name__
    if not node._attributes and not node._fields:
        return kind
    place = ""
    if node._attributes:
        place = f"@{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"
    fields = []
    for name in sorted(node._fields):
        value = getattr(node, name, None)
        if name in ("type_comment", "type_ignores") or value == []:
            continue
        if value is None and kind not in ("Constant", "MatchSingleton"):
            continue
        if kind in ("Constant", "MatchSingleton"):
            if name == "value":
                fields.append(constant(value))
            elif value is not None:
                fields.append(f"string_kind={json.dumps(value)}")
        else:
            fields.append(f"{name}={tree(value)}")
    return f"{kind}{place}({', '.join(fields)})"


def error(raised):
    place = [raised.lineno, raised.offset, raised.end_lineno, raised.end_offset]
    return [type(raised).__name__, raised.msg, *place, raised.text]


def scope(entry):
    """A scope and those in it, each on its line; names passed through to inner scopes are sorted, as their order is chance."""
    words = [entry.name, BLOCKS[entry.type], *(["nested"] if entry.nested else [])]
    own = [(name, flags) for name, flags in entry.symbols.items() if flags & 0xFFF]
    passed = sorted((name, flags) for name, flags in entry.symbols.items() if not flags & 0xFFF)
    names = [f"{name}:{flags & 0xFFF}:{SCOPES[flags >> SCOPE_OFFSET]}" for name, flags in own + passed]
    inner = ["  " + line for child in entry.children for line in scope(child)]
    return [f"{' '.join(words)} ({', '.join(entry.varnames)}) {' '.join(names)}", *inner]


def warned(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "f", "exec")
    return [[str(warning.message), warning.lineno] for warning in caught]


def write(name, recorded):
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in recorded)
    (FOLDER / name).write_text(f"[\n{lines}\n]\n")


def main():
    write("trees.json", [{"source": s, "tree": tree(ast.parse(s))} for s in programs("trees.txt")])
    scopes = programs("scopes.txt")
    write("scopes.json", [{"source": s, "scopes": scope(_symtable.symtable(s, "f", "exec"))} for s in scopes])
    write("warnings.json", [{"source": s, "warnings": warned(s)} for s in programs("warnings.txt")])
    mistakes = []
    for source in programs("mistakes.txt"):
        try:
            ast.parse(source, "f")
        except SyntaxError as raised:
            mistakes.append({"source": source, "error": error(raised)})
    write("mistakes.json", mistakes)


main()
