class S:
    __slots__ = ("a", "b")
s = S()
i = id(s)
del s
t = S()
print(id(t) == i)
