import gc
class C: pass
class S: __slots__ = ()
for x in (1, 1.5, "a", b"a", None, (), (1,), ([],), [], {}, {1: 2}, {1: []}, set(), frozenset(), frozenset([1]), C(), S(), C, len, print, gc, lambda: 1, range(3), slice(1), iter([]), object(), bytearray(), memoryview(b""), 1j, property(), type, ValueError(), (x for x in ""), zip(), map(len, ""), enumerate(""), [].append, "".join, C().__init__, iter(()), iter(""), iter({}), {}.keys(), NotImplemented, ..., int, super(C, C())):
    print(int(gc.is_tracked(x)), end="")
print()
