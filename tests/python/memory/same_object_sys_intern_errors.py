import sys
class S(str): pass
for x in (S("a"), 5, b"a", None):
    try: sys.intern(x)
    except TypeError as e: print(e)
