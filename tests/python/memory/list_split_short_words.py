import sys
cap = lambda l: (sys.getsizeof(l) - 56) // 8
for s in ("a", "ab", "abcdef", "hello world", "one two three", "x" * 100, "a b c d e f g h i j k l m n o p"):
    print(len(s), cap(s.split()), cap(s.split(None, 1)), cap(s.split(" ", 2)), cap(s.rsplit()), cap(s.split("a")), cap(s.encode().split()))
