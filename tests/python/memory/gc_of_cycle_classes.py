import gc; gc.collect(); gc.disable()
def a():
    class A: pass
def b():
    class A:
        def m(self): pass
def c():
    class A: __slots__ = ("x",)
def d():
    class A: pass
    class B(A): pass
def e():
    class A:
        def m(self): return __class__
def f():
    class A:
        @property
        def p(self): pass
def g(): type("T", (), {})
def h():
    class A:
        x = []
        __slots__ = ()
r = []
for k in (a, b, c, d, e, f, g, h): k(); r.append(gc.collect())
print(r)
