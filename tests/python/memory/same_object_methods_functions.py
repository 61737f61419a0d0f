class C:
    def f(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    p = property(f)
c = C(); print(c.f is c.f, C.f is C.f, c.s is C.s, c.c is c.c, c.c == C.c, c.f.__func__ is C.f, C.__dict__["f"] is C.f, C.p is C.p, c.__class__ is C, len is len, [].append == [].append)
