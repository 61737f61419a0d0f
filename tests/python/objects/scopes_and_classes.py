# locals, eval, exec, metaclasses and the builtin functions that look into objects.
x = 1
def f(a, b=2):
    c = 3
    print(sorted(locals().items()), sorted(vars()), dir())
    def g(): return a, c
    print(sorted(locals()))
    print([sorted(locals()) for i in [1]])
    return eval("a + c"), eval("x + a"), [eval("a", {'a': 10}, {'a': 20})]
print(f(5))
exec("y = x + 1"); print(y)
ns = {}; exec("def h(): return z\nz = 4", ns); print(ns['h'](), sorted(ns))
class C:
    a = 1
    print(sorted(k for k in locals() if not k.startswith('__')))
    exec("b = a + 1")
print(C.b)
print(eval(compile("1+2", "f", "eval")))
exec(compile("print('hi')", "f", "exec"))
exec(compile("5+5", "f", "single")) if False else None
try: eval("1 +")
except SyntaxError as e: print(e, e.lineno, e.offset, e.text, e.filename)
try: exec("x = (\n1,")
except SyntaxError as e: print(e)
def nested():
    v = 1
    exec("v = 2")
    return v
print(nested())
glob = {'__builtins__': {}}
try: eval("len('a')", glob)
except NameError as e: print(e)
g = {}; eval("1", g); print('__builtins__' in g)
print(globals()['x'], globals() is globals(), locals() is globals())
class M(type):
    @classmethod
    def __prepare__(m, name, bases, **k): print("prep", name, k); return {'pre': 1}
    def __new__(m, name, bases, ns, **k): return super().__new__(m, name, bases, dict(ns))
    def __init__(c, n, b, ns, **k): print("init", k)
class K(metaclass=M, opt=3): pass
print(K.pre)
class Base:
    def __init_subclass__(cls, **k): print("sub", cls.__name__, k)
class D(Base, q=1): pass
class E:
    def __mro_entries__(self, bases): return (Base,)
class F(E()): pass
print(F.__bases__, len(F.__orig_bases__))
def fn(name, bases, ns): return (name, bases, sorted(k for k in ns if k[0]!='_'))
class Q(metaclass=fn): z = 1
print(Q)
try:
    class Bad(int, str): pass
except TypeError as e: print(e)
class MA(type): pass
class MB(type): pass
class XA(metaclass=MA): pass
class XB(metaclass=MB): pass
try:
    class XC(XA, XB): pass
except TypeError as e: print(e)
try: exec("class A: pass", 5)
except TypeError as e: print(e)
cl = compile("def f(): return q", "x", "exec")
def mk():
    q = 7
    def inner(): return q
    return inner
exec(mk().__code__, {}, closure=mk().__closure__)
try: exec(mk().__code__)
except TypeError as e: print(e)
print(callable(print), callable(1), id(x) == id(x), hash(1) == hash(1.0), isinstance(True, int), issubclass(bool, int), isinstance(1, (str, int)), isinstance(1, int | str))
print(dir(C)[-3:], hasattr(C, 'a'), getattr(C, 'zz', 9))
setattr(C, 'n', 5); print(C.n); delattr(C, 'n'); print(hasattr(C,'n'))
print(ascii("é日😀"), format(3.14159, ".2f"), format(255, "x"), format("a", ">5"), chr(128512), ord("é"))
print(round(2.5), round(-1.5), round(1234.567, -2), round(2.675, 2), divmod(-7, 2), pow(2, 10, 1000), abs(-3+4j))
import builtins; print(builtins.len is len, __builtins__ is builtins)
print(exit, quit)
try: exit(3)
except SystemExit as e: print(repr(e), e.code)
try: quit()
except SystemExit as e: print(repr(e))
#> [('a', 5), ('b', 2), ('c', 3)] ['a', 'b', 'c'] ['a', 'b', 'c']
#> ['a', 'b', 'c', 'g']
#> [['a', 'b', 'c', 'g', 'i']]
#> (8, 6, [20])
#> 2
#> 4 ['__builtins__', 'h', 'z']
#> ['a']
#> 2
#> 3
#> hi
#> invalid syntax (<string>, line 1) 1 0 1 + <string>
#> '(' was never closed (<string>, line 1)
#> 1
#> name 'len' is not defined
#> True
#> 1 True True
#> prep K {'opt': 3}
#> init {'opt': 3}
#> 1
#> sub D {'q': 1}
#> sub F {}
#> (<class '__main__.Base'>,) 1
#> ('Q', (), ['z'])
#> multiple bases have instance lay-out conflict
#> metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
#> exec() globals must be a dict, not int
#> code object requires a closure of exactly length 1
#> True False True True True True True True
#> ['__weakref__', 'a', 'b'] True 9
#> 5
#> False
#> '\xe9\u65e5\U0001f600' 3.14 ff     a 😀 233
#> 2 -2 1200.0 2.67 (-4, 1) 24 5.0
#> True True
#> Use exit() or Ctrl-D (i.e. EOF) to exit Use quit() or Ctrl-D (i.e. EOF) to exit
#> SystemExit(3) 3
#> SystemExit(None)
