import weakref
class S: __slots__ = ()
for x in (1, "a", (), [], {}, None, object(), S(), 1.5, b""):
    try:
        weakref.ref(x)
        print(type(x).__name__, "ok")
    except TypeError as e: print(e)
for x in (set(), frozenset(), len, int, lambda: 0, (i for i in ()), type("T", (), {}), ValueError):
    print(type(x).__name__, weakref.ref(x)() is x)
