// The _string module: how a format string is taken apart.   CPython: Objects/stringlib/unicode_format.h
export const STRING_SOURCE = String.raw`"""string helper module"""


def formatter_parser(string, /):
    """Parse the argument as a format string."""
    if not isinstance(string, str):
        raise TypeError(f"expected str, got {type(string).__name__}")
    return _parse(string)


def _parse(string):
    at = 0
    end = len(string)
    while at < end:
        literal = []
        field = None
        while at < end:
            c = string[at]
            at += 1
            if c not in "{}":
                literal.append(c)
                continue
            if at < end and string[at] == c:
                literal.append(c)
                at += 1
                yield "".join(literal), None, None, None
                literal = []
                break
            if c == "}":
                raise ValueError("Single '}' encountered in format string")
            if at == end:
                raise ValueError("Single '{' encountered in format string")
            field, at = _field(string, at)
            break
        else:
            if literal:
                yield "".join(literal), None, None, None
            return
        if field is not None:
            yield "".join(literal), *field


def _field(string, at):
    depth = 1
    start = at
    brackets = False
    end = len(string)
    while at < end:
        c = string[at]
        if c == "[":
            brackets = True
        elif c == "]":
            brackets = False
        elif brackets:
            pass
        elif c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                break
        at += 1
    else:
        raise ValueError("expected '}' before end of string")
    inside = string[start:at]
    at += 1
    brackets = False
    for i, c in enumerate(inside):
        if c == "[":
            brackets = True
        elif c == "]":
            brackets = False
        elif c == "{":
            raise ValueError("unexpected '{' in field name")
        elif c in ":!" and not brackets:
            break
    else:
        return (inside, "", None), at
    name = inside[:i]
    if c == ":":
        return (name, inside[i + 1:], None), at
    rest = inside[i + 1:]
    if not rest:
        raise ValueError("end of string while looking for conversion specifier")
    conversion = rest[0]
    if len(rest) == 1:
        return (name, "", conversion), at
    if rest[1] != ":":
        raise ValueError("expected ':' after conversion specifier")
    return (name, rest[2:], conversion), at


def formatter_field_name_split(string, /):
    """Split the argument as a field name."""
    if not isinstance(string, str):
        raise TypeError(f"expected str, got {type(string).__name__}")
    end = 0
    while end < len(string) and string[end] not in ".[":
        end += 1
    first = string[:end]
    return int(first) if first.isdecimal() else first, _rest(string, end)


def _rest(string, at):
    while at < len(string):
        if string[at] == ".":
            end = at + 1
            while end < len(string) and string[end] not in ".[":
                end += 1
            name = string[at + 1:end]
            if not name:
                raise ValueError("Empty attribute in format string")
            yield True, name
            at = end
        elif string[at] == "[":
            end = string.find("]", at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            name = string[at + 1:end]
            if not name:
                raise ValueError("Empty attribute in format string")
            yield False, int(name) if name.isdecimal() else name
            at = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
`;
