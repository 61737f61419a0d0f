class C:
    __slots__ = ("a", "__dict__")
    def __del__(self): print("del", self.a, self.b)
c = C(); c.a = 1; c.b = 2
del c
