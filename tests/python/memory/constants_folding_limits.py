def same(source):
    code = compile(source, "x", "eval")
    return any(type(c) in (str, bytes, tuple, int) and c == eval(source) for c in code.co_consts)
for source in ("'a' * 4096", "'a' * 4097", "(1,) * 256", "(1,) * 257", "b'x' * 4096", "b'x' * 4097", "1 << 127", "1 << 128", "2 ** 64", "2 ** 126", "2 ** 127", "2 ** 128", "10 ** 30", "10 ** 40", "(1, 2) + (3,)", "'abc'[1]", "-5000"):
    print(source, same(source))
