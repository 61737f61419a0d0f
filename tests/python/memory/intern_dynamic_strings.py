import sys
a = sys.intern("dyn" + str(12345))
b = sys.intern("dyn" + str(12345))
print(a is b, sys.getrefcount(a) < 100)
i = id(a)
try: sys.intern(5)
except TypeError as e: print(e)
class S(str): pass
try: sys.intern(S("x"))
except TypeError as e: print(e)
