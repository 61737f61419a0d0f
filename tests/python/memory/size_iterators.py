import sys
for it in (iter([]), iter([1]), iter(()), iter((1,)), iter(""), iter("a\u20ac"), iter(b""), reversed([1]), iter(int, 1), filter(None, []), iter(range(3)), iter(range(10**20)), map(len, []), iter({}), iter({}.values()), iter({}.items()), iter(set()), enumerate([]), zip(), reversed({}), reversed((1,)), iter(bytearray())):
    print(type(it).__name__, sys.getsizeof(it))
