"""Records what CPython compiles: reads programs, separated by lines of `%%`, from standard input, and writes the
expected code objects as JSON. Run it with the CPython that is the model:

    python3.14 tools/expect-code.py < tests/python/compile-programs.txt > tests/python/compile-expected.json
"""

import dis
import json
import sys
import types


def constant(value):
    if isinstance(value, types.CodeType):
        return f"<code {value.co_qualname}>"
    if isinstance(value, frozenset):
        return f"frozenset({', '.join(sorted(map(repr, value)))})"
    return repr(value)


def instructions(code):
    """`NAME arg` for each instruction, EXTENDED_ARG included, as it lies in the bytecode."""
    listed = []
    for start, _, op, arg in dis._unpack_opargs(code.co_code):
        raw = code.co_code[start + 1]
        name = dis.opname[op]
        listed.append(name if arg is None else f"{name} {raw}")
    return listed


def describe(code):
    own = {
        "qualname": code.co_qualname,
        "firstlineno": code.co_firstlineno,
        "counts": [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount],
        "flags": code.co_flags,
        "stacksize": code.co_stacksize,
        "names": code.co_names,
        "varnames": code.co_varnames,
        "cellvars": code.co_cellvars,
        "freevars": code.co_freevars,
        "consts": [constant(value) for value in code.co_consts],
        "code": " | ".join(instructions(code)),
        "linetable": code.co_linetable.hex(),
        "exceptiontable": code.co_exceptiontable.hex(),
    }
    nested = [value for value in code.co_consts if isinstance(value, types.CodeType)]
    return [own] + [inner for value in nested for inner in describe(value)]


def expectation(source):
    try:
        return {"codes": describe(compile(source, "program.py", "exec", dont_inherit=True))}
    except SyntaxError as error:
        place = [error.lineno, error.offset, error.end_lineno, error.end_offset]
        return {"error": [type(error).__name__, error.msg, *place]}


def main():
    programs = sys.stdin.read().split("\n%%\n")
    recorded = [{"source": source, **expectation(source)} for source in programs]
    lines = ",\n".join(json.dumps(item, separators=(",", ":")) for item in recorded)
    print(f"[\n{lines}\n]")


if __name__ == "__main__":
    main()
