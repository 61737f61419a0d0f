import sys
for s in ("", "a", "ab", "é", "éé", "aé", "ÿ", "Ā", "ab€", "😀", "a😀", "\x00", "\x7f", "\x80"):
    print(len(s), sys.getsizeof(s))
