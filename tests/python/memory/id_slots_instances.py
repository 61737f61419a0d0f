class S:
    __slots__ = ("a", "b")
print(id(S()) == id(S()))
a = S(); b = S(); ia = id(a)
del a
c = S()
print(id(c) == ia)
