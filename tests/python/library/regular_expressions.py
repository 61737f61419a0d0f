import re
print(re.findall(r"(\w+)=(\d+)", "a=1, b=22 c=x d=4"))
print(re.sub(r"(?P<x>a+)(b)?", r"<\g<x>|\2>", "aab ab a b"))
print(re.split(r"[,;]\s*", "a, b;c,  d"))
print(re.match(r"(a|ab)(c|bcd)(d*)", "abcd").groups())
print(re.compile(r"x*?y", re.I | re.M))
print(re.search(r"(?<=-)\w+", "spam-egg"))
print(re.fullmatch(r"(?:(\d+)-?)+", "12-34-5").group(1))
print([m.span() for m in re.finditer(r"\b|x*", "ab xx")])
print(re.sub("x*", "-", "abxd"), re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1 b22"))
print(re.match(r"(a)?b(?(1)c|d)", "abc"), re.match(r"(a)?b(?(1)c|d)", "bd"))
print(re.match(r"(?>a+)ab", "aaab"), re.match(r"a++b", "aaab"))
print(re.findall(r"(?i)straße|É", "STRASSE strAßE é"))
try:
    re.compile("(")
except re.error as e:
    print(type(e).__name__, e)

#> [('a', '1'), ('b', '22'), ('d', '4')]
#> <aa|b> <a|b> <a|> b
#> ['a', 'b', 'c', 'd']
#> ('a', 'bcd', '')
#> re.compile('x*?y', re.IGNORECASE|re.MULTILINE)
#> <re.Match object; span=(5, 8), match='egg'>
#> 5
#> [(0, 0), (1, 1), (2, 2), (3, 3), (3, 5), (5, 5)]
#> -a-b--d- a2 b44
#> <re.Match object; span=(0, 3), match='abc'> <re.Match object; span=(0, 2), match='bd'>
#> None <re.Match object; span=(0, 4), match='aaab'>
#> ['strAßE', 'é']
#> PatternError missing ), unterminated subpattern at position 0
