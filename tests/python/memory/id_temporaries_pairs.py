class C: pass
print(id([]) == id([]), id({}) == id({}), id(set()) == id(set()), id(object()) == id(object()))
print(id((1, [])) == id((1, [])), id([]) == id({}), [] is [], {} is {}, () is ())
print(id("a" * 50) == id("a" * 50), id(1.5) == id(1.5), id(bytearray()) == id(bytearray()))
