import sys
for x in (None, True, False, ..., NotImplemented, 0, 256, -5, "", "a", "\xe9", b"", b"a", (), int, ValueError, "__init__"):
    print(sys.getrefcount(x) > 10**6)
