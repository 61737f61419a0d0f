class C: pass
for x in (object(), [], {}, (1, [2]), C(), lambda: 0, 10**30, 1.5, "abc" * 9, set(), range(3), C, bytearray()):
    print(id(x) % 16)
