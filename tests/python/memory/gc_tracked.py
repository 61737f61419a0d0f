import gc
class C: pass
class S: __slots__ = ()
x = 1
for o in (1, "a", 1.5, b"", None, range(3), bytearray(), object(), (), [], set(), frozenset(), C(), S(), len, lambda: 0, C, int, iter([]), iter(range(3)), (i for i in ()), slice(1), property(), ValueError(), gc, compile("1", "", "eval"), memoryview(b"")):
    print(type(o).__name__, gc.is_tracked(o))
