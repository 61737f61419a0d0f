# %c of text and of bytes say each in its own words what they cannot take.
class Odd:
    def __index__(self): return 'x'
for f in ('%c', b'%c'):
    for v in (Odd(), 'ab', b'ab', 300, -1, None, b'a', 'a', 65):
        try: print(repr(f % v))
        except Exception as e: print(type(e).__name__, e)

#> TypeError %c requires an int or a unicode character, not Odd
#> TypeError %c requires an int or a unicode character, not a string of length 2
#> TypeError %c requires an int or a unicode character, not bytes
#> 'Ĭ'
#> OverflowError %c arg not in range(0x110000)
#> TypeError %c requires an int or a unicode character, not NoneType
#> TypeError %c requires an int or a unicode character, not bytes
#> 'a'
#> 'A'
#> TypeError __index__ returned non-int (type str)
#> TypeError %c requires an integer in range(256) or a single byte, not str
#> TypeError %c requires an integer in range(256) or a single byte, not a bytes object of length 2
#> OverflowError %c arg not in range(256)
#> OverflowError %c arg not in range(256)
#> TypeError %c requires an integer in range(256) or a single byte, not NoneType
#> b'a'
#> TypeError %c requires an integer in range(256) or a single byte, not str
#> b'A'
