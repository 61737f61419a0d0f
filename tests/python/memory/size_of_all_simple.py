import sys
class C: pass
for x in (None, True, 0, 1.5, 2j, "", b"", (), [], {}, set(), frozenset(), range(3), slice(1), object(), C(), C, lambda: 1, len, [].append, C().__init__, int, type, bytearray(), memoryview(b""), property(), staticmethod(len), classmethod(len), super(C, C()), iter([]), iter(()), iter(""), iter({}), iter(set()), iter(range(2)), reversed([]), enumerate([]), zip(), map(len, []), filter(None, []), {}.keys(), {}.values(), {}.items(), ..., NotImplemented, sys):
    print(type(x).__name__, sys.getsizeof(x), end="; ")
print()
