# Patterns in text.
import re

print(re.findall(r"\b(\w)(\w+)", "two words"))
match = re.search(r"(?P<year>\d{4})-(\d\d)", "on 2024-05-06")
print(match, match.group("year"), match.span(2), match.groupdict())
print(re.sub(r"(a)(b)?", lambda m: f"<{m[2]}>", "ab a"), re.split(r"[,;]\s*", "a, b;c"))
print(re.fullmatch(r"(?i)[a-z]+(?<!z)", "HELLO"), re.compile(r"x*").pattern)
try:
    re.compile("(a")
except re.error as error:
    print(error)

#> [('t', 'wo'), ('w', 'ords')]
#> <re.Match object; span=(3, 10), match='2024-05'> 2024 (8, 10) {'year': '2024'}
#> <b> <None> ['a', 'b', 'c']
#> <re.Match object; span=(0, 5), match='HELLO'> x*
#> missing ), unterminated subpattern at position 0
