print(() is tuple(), tuple([]) is (), (1,)[:0] is (), "" is str(), b"" is bytes(), [] is list())
print(frozenset() is frozenset(), bytes(0) is b"", "".join([]) is "")
