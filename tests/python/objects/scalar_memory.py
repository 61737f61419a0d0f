# Sizes and identities of numbers, text and bytes.
import sys
size = sys.getsizeof
print(size(0), size(1), size(-1), size(2 ** 30 - 1), size(2 ** 30), size(2 ** 60), size(2 ** 90), size(-(2 ** 30)), size(10 ** 100), size(True))  #> 28 28 28 28 32 36 40 32 72 28
print(size(1.5), size(1j), size(""), size("a"), size("abc"), size("a" * 100), size("é"), size("éa"), size("ÿ" * 10), size("€"), size("€a"), size("😀"), size("😀ab"))  #> 24 32 41 42 44 141 61 59 67 60 62 64 72
print(size(b""), size(b"a"), size(b"abc" * 10), size(bytearray()), size(bytearray(b"a")), size(bytearray(b"0123456789")))  #> 33 34 63 56 58 67
print([size(c) for c in "aé€😀"], size("aé"), size("aé"[:1]), size("a€b"[::2]), size("é€"[0]), size("x" + "é"), size("é".upper()))  #> [42, 61, 60, 64] 59 42 43 61 59 58
class S(str): pass
class I(int): pass
class F(float): pass
class B(bytes): pass
class Y(bytearray): pass
class C(complex): pass
print(size(S()), size(S("abc")), size(S("é")), size(S("€")), size(I()), size(I(2 ** 40)), size(F()), size(B()), size(B(b"abc")), size(Y()), size(C()))  #> 97 100 98 100 60 64 56 65 68 88 64
b = bytearray()
sizes = []
for i in range(30):
    b.append(i)
    sizes.append(size(b))

print(sizes)  #> [58, 61, 61, 61, 64, 64, 64, 68, 68, 68, 68, 75, 75, 75, 75, 75, 75, 75, 83, 83, 83, 83, 83, 83, 83, 83, 92, 92, 92, 92]
sizes = []
for i in range(30):
    b.pop()
    sizes.append(size(b))

print(sizes)  #> [92, 92, 92, 92, 92, 92, 92, 92, 92, 92, 92, 92, 74, 74, 74, 74, 74, 74, 74, 74, 74, 65, 65, 65, 65, 65, 60, 60, 58, 57]
b = bytearray(30)
sizes = []
for i in range(30):
    del b[0]
    sizes.append(size(b))

print(sizes)  #> [87, 87, 87, 87, 87, 87, 87, 87, 87, 87, 87, 87, 87, 87, 87, 71, 71, 71, 71, 71, 71, 71, 71, 63, 63, 63, 63, 59, 59, 57]
a = 256
b = int("256")
print(a is b, 257 - 1 is b, int("-5") is -5 + 0, int("257") is int("257"), 300 - 44 is a, 128 * 2 is a, 1024 // 4 is a, 10 ** 30 % 3 is 1 + 0)  #> True True True False True True True True
s = "spam and eggs" * 2
e = ""
print(str(s) is s, s[:] is s, s * 1 is s, s + e is s, e + s is s, s.strip() is s, s.replace("q", "") is s, "".join([s]) is s, f"{s}" is s, "%s" % s is s, format(s) is s, s.ljust(1) is s, s.zfill(1) is s, s.expandtabs() is s, s.removeprefix("q") is s, s.removesuffix("q") is s, s.partition("q")[0] is s, s.split("q")[0] is s, s.rpartition("q")[2] is s, s.center(3) is s, s.splitlines()[0] is s)  #> True True True True True True True True True True True True True True True True True True True True True
print(s.lower() is s, s.upper() is s, s.title() is s, s.casefold() is s, s[0:len(s)] is s, s[::1] is s, s[::-1] is s, s.translate({}) is s, s.encode() == s.encode(), (s + "x")[:-1] is s)  #> False False False False True True False False True False
print(chr(97) is "a", "banana"[1] is "a", "é"[0] is chr(233), chr(256) is chr(256), "abc"[1:2] is "b", "".join([]) is "", "abc"[3:] is "", "x" * 0 is "", "a".upper() is "A", str(5) is "5")  #> True True True False True True True True False False
x = 10 ** 20
f = 1.5
print(int(x) is x, +x is x, abs(x) is x, x + 0 is x, x * 1 is x, x | 0 is x, float(f) is f, +f is f, abs(f) is f, f + 0 is f, complex(1j) is not None, round(x) is x, x.real is x, x.conjugate() is x, f.real is f)  #> True True True False False False True True False False True True True True True
print(S(s) == s, str(S(s)) is s, type(str(S(s))), type(S(s)[:]), type(S("a") + "b"), type(S("a").strip()), type(I(5) + 1), type(+I(5)), type(-F(1.5)), type(I(3).real), type(F(2) * 1), hash(S("q")) == hash("q"), S("q") in {"q"}, type(f"{S(s)}"), type(I(True)), repr(S("q")), str(I(7)), I(7) == 7)  #> True False <class 'str'> <class 'str'> <class 'str'> <class 'str'> <class 'int'> <class 'int'> <class 'float'> <class 'int'> <class 'float'> True True <class 'str'> <class '__main__.I'> 'q' 7 True
print(True is (1 == 1), (True & True) is True, (True | 2), type(True + 0), (True ^ False) is True)  #> True True 3 <class 'int'> True
