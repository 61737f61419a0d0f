# How deep blocks may lie in one another, and a class that binds the name of its own hidden cell.
def nested(header, count):
    lines = [" " * i + header for i in range(count)]
    try:
        compile("\n".join([*lines, " " * count + "pass"]), "deep", "exec")
        return "fine"
    except SyntaxError as error:
        return f"{error.msg} at line {error.lineno}"


for header in ("while x:", "for x in y:", "with x:", "if x:"):
    print(header, nested(header, 20), nested(header, 21), nested(header, 22), sep=" | ")
#> while x: | fine | fine | too many statically nested blocks at line 22
#> for x in y: | fine | fine | too many statically nested blocks at line 22
#> with x: | fine | fine | too many statically nested blocks at line 22
#> if x: | fine | fine | fine


class Hidden:
    __classdict__: int
    __class__: str


print(Hidden.__annotations__)  #> {'__classdict__': <class 'int'>, '__class__': <class 'str'>}
