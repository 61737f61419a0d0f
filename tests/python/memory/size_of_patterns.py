import sys, re
for p in ("", "a", "abc", "a+b*", "(a|b)c", "[a-z]+", r"\d+", "(?P<x>a)(b)", "(?i)abc", "a{2,5}"):
    print(repr(p), sys.getsizeof(re.compile(p)))
m = re.match("(a)(b)?", "ab")
