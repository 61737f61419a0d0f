import sys
for e in (Exception, ValueError, KeyError, StopIteration, NameError, SystemExit, AttributeError, OSError, ImportError, SyntaxError, UnicodeError, IndexError, RecursionError, MemoryError, StopAsyncIteration, UnboundLocalError):
    print(e.__name__, sys.getsizeof(e()), e.__basicsize__)
print(sys.getsizeof(ExceptionGroup("x", [ValueError()])))
print(sys.getsizeof(UnicodeDecodeError("utf-8", b"a", 0, 1, "x")))
