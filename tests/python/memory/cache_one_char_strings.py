s = "h\xe9llo\u20ac"
print([s[i] is s[i] for i in range(len(s))], chr(255) is chr(255), chr(256) is chr(256), "abc"[1] is "b", chr(97) is "a")
print("".join(["a"]) is "a", "ab"[:1] is "a", b"ab"[:1] is b"a", bytes([97]) is b"a", b"".join([]) is b"", "x"[:0] is "")
