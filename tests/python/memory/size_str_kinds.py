import sys
for s in ("", "a", "abc", "x" * 1000, "\xe9", "ab\xe9", "\u20ac", "a\u20ac", "\u20ac" * 10, "\U0001f600", "a\U0001f600b"):
    print(len(s), sys.getsizeof(s), s.__sizeof__())
