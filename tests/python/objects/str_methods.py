# Methods of str on plain, accented, wide and astral text.
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1), ",".split(","), "".split(","), "".split(), "  a  b ".split(), "  a  b ".split(None, 1), "  a  b ".rsplit(None, 1), "a<>b<>c".split("<>"), "a b c".split(" ", 0), "aXbX".rsplit("X"))  #> ['a', 'b', '', 'c'] ['a', 'b,,c'] ['a,b,', 'c'] ['', ''] [''] [] ['a', 'b'] ['a', 'b '] ['  a', 'b'] ['a', 'b', 'c'] ['a b c'] ['a', 'b', '']
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(True), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "".splitlines(), "\n".splitlines(), "\r\n\n".splitlines(True))  #> ['a', 'b', 'c', 'd'] ['a\n', 'b\n'] ['a', 'b', 'c', 'd', 'e', 'f'] [] [''] ['\r\n', '\n']
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="))  #> ('a', '=', 'b=c') ('a=b', '=', 'c') ('abc', '', '') ('', '', 'abc')
print(",".join("abc"), ",".join(["a"]), "".join(("é", "€", "😀")), ", ".join(str(i) for i in range(5)), "😀".join(["a", "b"]), "-".join({"k": 1}))  #> a,b,c a é€😀 0, 1, 2, 3, 4 a😀b k
print("hello".find("l"), "hello".rfind("l"), "hello".find("z"), "hello".find(""), "hello".rfind(""), "hello".find("l", 3), "hello".find("l", -2), "hello".find("l", 0, 3), "hello".find("", 10), "hello".count("l"), "hello".count(""), "aaaa".count("aa"), "hello".index("lo"), "hello".find("o", None, -1))  #> 2 3 -1 0 5 3 3 2 -1 2 6 2 3 -1
print("a😀b€c".find("b"), "a😀b€c".index("€"), "😀x😀".count("😀"), "a😀b"[1], "a😀b"[::-1], len("a😀b"), "a😀b".split("😀"), "😀" in "a😀", "😀a".startswith("😀"), "😀a".partition("a"), "x😀y".replace("😀", "--"), "x--y".replace("--", "😀"), "😀".isalpha(), "😀" < "\uffff", "a😀" > "a€")  #> 2 3 2 😀 b😀a 3 ['a', 'b'] True True ('😀', 'a', '') x--y x😀y False False True
print("hello".startswith("he"), "hello".startswith("el", 1), "hello".startswith(("x", "h")), "hello".endswith("lo"), "hello".endswith("l", 0, 4), "hello".startswith(""), "hello".startswith("", 5), "hello".startswith("", 6), "hello".endswith("", 6), "".startswith(""))  #> True True True True True True True False False True
print("hello".replace("l", "L"), "hello".replace("l", "L", 1), "hello".replace("", "-"), "hello".replace("", "-", 2), "hello".replace("ll", ""), "aaa".replace("aa", "b"), "abc".replace("b", "é"), "aéb".replace("é", "e"), "a".replace("a", ""), "hello".replace("l", "r", count=1), "1ß😀σB".replace("😀", " "), "é€é".replace("€", ""))  #> heLLo heLlo -h-e-l-l-o- -h-ello heo ba aéc aeb  herlo 1ß σB éé
print(ascii(["  a ".strip() + "|", "xxaxx".strip("x"), "xxaxx".lstrip("x"), "xxaxx".rstrip("x"), "abcba".strip("ab"), "\t\n a\u3000".strip(), "www.example.com".strip("cmowz."), "a".strip("a"), "".strip()]))  #> ['a|', 'a', 'axx', 'xxa', 'c', 'a', 'example', '', '']
print("ab".center(5), "ab".center(6, "*"), "abc".center(6, "*"), "abc".center(7), "ab".ljust(4) + "|", "ab".rjust(4, "."), "ab".ljust(1), "é".center(4, "€"), "x".rjust(3, "😀"), "42".zfill(5), "-42".zfill(5), "+4".zfill(4), "".zfill(2), "--1".zfill(5), "a".center(4, "-"), "a".center(5, "-"))  #>   ab  **ab** *abc**   abc   ab  | ..ab ab €é€€ 😀😀x 00042 -0042 +004 00 -00-1 -a-- --a--
print(ascii(["a\tb".expandtabs(), "a\tb\tc".expandtabs(4), "\t".expandtabs(0), "ab\ncd\te".expandtabs(4), "no tabs".expandtabs()]))  #> ['a       b', 'a   b   c', '', 'ab\ncd  e', 'no tabs']
print("hello world".title(), "they're bill's".title(), "hELLO wORLD".capitalize(), "Hello".swapcase(), "ß".upper(), "ŉ".upper(), "ﬁ".title(), "ﬁx".capitalize(), "ǆ".title(), "ǅ".upper(), "ΑΣ".lower(), "ΑΣ Σ ΣΑ".lower(), "İ".lower(), "straße".casefold(), "ẞ".casefold(), "ÉCOLE".lower(), "ΌΣΟΣ".title(), "ᾳ".title(), "ა".title(), "ა".upper())  #> Hello World They'Re Bill'S Hello world hELLO SS ʼN Fi Fix ǅ Ǆ ας ας σ σα i̇ strasse ss école Όσος ᾼ ა Ა
print("abc".isalpha(), "ab1".isalpha(), "".isalpha(), "é".isalpha(), "123".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "½".isdigit(), "四".isnumeric(), "٣".isdecimal(), "ab1".isalnum(), "a b".isalnum(), " \t".isspace(), "\u00a0".isspace(), "".isspace(), "abc".islower(), "aBc".islower(), "a1".islower(), "1".islower(), "ABC".isupper(), "Hello World".istitle(), "Hello world".istitle(), "HELLO".istitle(), "ǅ".istitle(), "abc".isascii(), "é".isascii(), "".isascii(), "ab\n".isprintable(), "é€😀".isprintable(), "\u200b".isprintable(), "".isprintable())  #> True False False True True True False True False True True True False True True False True False True False True True False False True True False True False True False True
print("abc".isidentifier(), "1a".isidentifier(), "_x1".isidentifier(), "é_1".isidentifier(), "a b".isidentifier(), "class".isidentifier(), "名前".isidentifier(), "a·".isidentifier())  #> True False True True False True True True
print(ascii(["TestHook".removeprefix("Test"), "TestHook".removesuffix("Hook"), "abc".removeprefix("x"), "abc".removeprefix(""), "abc".removesuffix("abc")]))  #> ['Hook', 'Test', 'abc', 'abc', '']
print("abc".translate({97: "A", 98: None, 99: 100}), "abc".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans("ab", "xy", "c")), "abc".translate(str.maketrans({"a": "1", 98: "22"})), "aéb".translate({233: "e"}), "abc".translate("x" * 98 + "Q"))  #> Ad xyc xy 122c aeb xQc
print(str.maketrans("ab", "xy", "z"), str.maketrans({"a": None}))  #> {97: 120, 98: 121, 122: None} {97: None}
print("abc" < "abd", "abc" < "ab", "" < "a", "a" == "a", "a" != "b", "é" > "z", "abc" >= "abc", "Z" < "a", "10" < "9", "abc" == "abcd")  #> True False True True True True True True True False
print("abc" + "é" + "€", "ab" * 3, 3 * "é", "ab" * 0, "ab" * -1, "abc"[1], "abc"[-1], "abc"[1:], "abc"[:-1], "abcdef"[::2], "abcdef"[4:1:-1], "abcdef"[10:], "abcdef"[-100:2], "é€😀"[1:], "é€😀"[::-1], "aé"[0:1])  #> abcé€ ababab ééé   b c bc ab ace edc  ab €😀 😀€é a
print(repr("it's"), repr('say "hi"'), repr("'\""), repr("a\tb\nc\\d\r"), repr("\x00\x7f\x80\xa0\xad"), repr("é€😀"), repr("\u200b\ud800\U0010ffff"), repr(""), ascii("é€😀'"))  #> "it's" 'say "hi"' '\'"' 'a\tb\nc\\d\r' '\x00\x7f\x80\xa0\xad' 'é€😀' '\u200b\ud800\U0010ffff' '' "\xe9\u20ac\U0001f600'"
print([c for c in "aé€😀"], list("ab"), tuple("é"), "".join(reversed("abc")), sorted("hello"), set("aab") == {"a", "b"}, dict(zip("ab", "cd")), max("hello"), min("hello"), enumerate("ab") is not None)  #> ['a', 'é', '€', '😀'] ['a', 'b'] ('é',) cba ['e', 'h', 'l', 'l', 'o'] True {'a': 'c', 'b': 'd'} o e True
print("l" in "hello", "" in "hello", "xyz" in "hello", "ell" in "hello", "é" in "hello", "€" in "é")  #> True True False True False False
print("abc".__len__(), "abc".__getitem__(0), "abc".__contains__("b"), "abc".__add__("d"), "abc".__mul__(2), "abc".__rmul__(2), "%d".__mod__(5), "abc".__eq__(5), "abc".__hash__() == hash("abc"), "abc".__sizeof__(), "a".__lt__("b"), "x".__str__(), "x".__repr__(), "x".__format__(">3"))  #> 3 a True abcd abcabc abcabc 5 NotImplemented True 44 True x 'x'   x
it = iter("abc")
print(next(it), it.__length_hint__(), list(it), list(it), type(it).__name__, type(iter("é")).__name__)  #> a 2 ['b', 'c'] [] str_ascii_iterator str_iterator
s = ""
for i in range(300):
    s += chr(97 + i % 26)

print(len(s), s[:30], s[-3:], hash(s) == hash("".join(chr(97 + i % 26) for i in range(300))))  #> 300 abcdefghijklmnopqrstuvwxyzabcd lmn True
s = "x"
for c in "aé€😀z":
    s += c

print(s, len(s), [ord(c) for c in s])  #> xaé€😀z 6 [120, 97, 233, 8364, 128512, 122]
print(str(), str(5), str(None), str("é"), str(b"a"), str([1, "a"]), str(1.0), str(object=3), type(str).__name__, str.__name__)  #>  5 None é b'a' [1, 'a'] 1.0 3 type str
print(" ".join(["a", "b"]).split(" ") == ["a", "b"], "a-b_c".replace("-", " ").replace("_", " ").title().split())  #> True ['A', 'B', 'C']
print("%s %r" % ("é", "é"), "é".join(["1", "2", "3"]), "ÀÉ".lower(), "àé".upper(), "ÿ".upper(), "µ".upper(), "µ".title(), "ß".title(), "ß".capitalize(), "ßa".title())  #> é 'é' 1é2é3 àé ÀÉ Ÿ Μ Μ Ss Ss Ssa
import sys
a = "".join(["hel", "lo"])
b = "".join(["hel", "lo"])
print(a is b, sys.intern(a) is sys.intern(b), a == b)  #> False True True
