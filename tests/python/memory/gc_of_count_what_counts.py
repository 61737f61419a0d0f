import gc; gc.disable(); gc.collect()
def n(make):
    a = gc.get_count()[0]; x = make(); return gc.get_count()[0] - a
class C: pass
class S: __slots__ = ("a",)
print(n(list), n(dict), n(set), n(object), n(C), n(S), n(lambda: (1, 2)), n(lambda: ([],)), n(lambda: 1.5), n(lambda: "a" * 9), n(lambda: lambda: 1), n(lambda: iter([])), n(lambda: range(9)), n(lambda: bytearray(3)))
