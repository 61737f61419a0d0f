import dis
def consts(source):
    return [c for c in compile(source, "x", "eval").co_consts if c is not None]
for source in ("1 + 2", "3 * 7.5", "'a' + 'b'", "1 / 0", "1 < 2", "'%s' % 'a'", "x in [1, 2]", "x in {1, 2}", "[1, 2, 3]", "(1, (2, 3))", "not 1", "~7", "2 - 1000"):
    print(source, [type(c).__name__ for c in consts(source)])
