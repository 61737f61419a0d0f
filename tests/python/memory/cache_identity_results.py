n = 10**20
x = 1.5
s = "hello world"
t = (1, [2])
b = b"hello"
f = frozenset([1])
print(int(n) is n, +n is n, abs(n) is n, float(x) is x, +x is x, abs(x) is x)
print(str(s) is s, s[:] is s, s * 1 is s, s + "" is s, "" + s is s, s.strip() is s, s.replace("q", "z") is s)
print("".join([s]) is s, f"{s}" is s, "%s" % s is s, format(s) is s, s.ljust(3) is s, s.zfill(3) is s, s.expandtabs() is s, s.removeprefix("q") is s, s.partition("q")[0] is s)
print(t[:] is t, tuple(t) is t, t + () is t, () + t is t, t * 1 is t, bytes(b) is b, b[:] is b, b + b"" is b, frozenset(f) is f)
