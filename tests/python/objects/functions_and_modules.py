# Functions, methods, code, cells, modules and namespaces as objects.
import types
def f(a, b=2, *c, d, e=5, **k):
    "doc"
    x = 1
    return x
print(f.__name__, f.__qualname__, f.__defaults__, f.__kwdefaults__, f.__doc__, f.__module__, f.__closure__, f.__dict__)
f.attr = 3
print(f.__dict__, f.attr, vars(f))
c = f.__code__
print(c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_names, c.co_consts, c.co_flags, c.co_name, c.co_nlocals, c.co_stacksize, c.co_firstlineno, c.co_cellvars, c.co_freevars)
def outer():
    v = 1
    def inner(): return v
    return inner
i = outer()
print(i.__closure__[0].cell_contents, i.__qualname__, i.__code__.co_freevars)
print(type(i.__closure__[0]), i.__closure__[0] == i.__closure__[0])
class A:
    def m(self): "mdoc"; return self
    @classmethod
    def cm(cls): return cls
    @staticmethod
    def sm(): return 1
a = A()
print(a.m.__func__ is A.m, a.m.__self__ is a, a.m.__doc__, a.m.__name__, a.m == a.m, a.m is a.m, hash(a.m)==hash(a.m))
print(repr(a.m)[:30], repr(A.m)[:20])
print(len, print.__self__, len.__module__, [].append.__qualname__, len.__qualname__, len.__doc__)
for n in ("__name__","__qualname__","__defaults__","__kwdefaults__","__code__","__annotations__","__dict__","__type_params__", "__annotate__"):
    try: setattr(f, n, 5)
    except TypeError as e: print(n, e)
try: del f.__name__
except TypeError as e: print(e)
def ann(x: int, y: "str" = 1) -> float: pass
print(ann.__annotations__)
g = types.FunctionType(f.__code__, globals(), "newname")
print(g.__name__, g.__qualname__)
m = types.MethodType(f, a)
print(m.__self__ is a)
try: types.MethodType(3, a)
except TypeError as e: print(e)
try: types.MethodType(f, None)
except TypeError as e: print(e)
print(types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))
ns = types.SimpleNamespace(x=1); ns.y = ns; print(ns)
mod = types.ModuleType("mymod", "docs"); print(mod, mod.__doc__, mod.__name__, list(vars(mod)))
mod.x = 3; print(mod.x)
try: mod.y
except AttributeError as e: print(e)
try: f.nope
except AttributeError as e: print(e)
try: a.m.nope
except AttributeError as e: print(e)
try: len.nope
except AttributeError as e: print(e)
cell = types.CellType(5); print(cell.cell_contents); del cell.cell_contents
try: cell.cell_contents
except ValueError as e: print(e)
print(types.CellType() < types.CellType(1))
print(c == c.replace(), c.replace(co_name="zz").co_name)
print(list(c.co_lines()))
print(len(list(c.co_positions())))
print(None.__class__, ..., NotImplemented, type(...), type(NotImplemented))
try: bool(NotImplemented)
except TypeError as e: print(e)
print(hash(None), bool(...))
#> f f (2,) {'e': 5} doc __main__ None {}
#> {'attr': 3} 3 {'attr': 3}
#> 2 0 2 ('a', 'b', 'd', 'e', 'c', 'k', 'x') () ('doc',) 67108879 f 7 1 3 () ()
#> 1 outer.<locals>.inner ('v',)
#> <class 'cell'> True
#> True True mdoc m True False True
#> <bound method A.m of <__main__ <function A.m at 0x7
#> <built-in function len> <module 'builtins' (built-in)> builtins list.append len Return the number of items in a container.
#> __name__ __name__ must be set to a string object
#> __qualname__ __qualname__ must be set to a string object
#> __defaults__ __defaults__ must be set to a tuple object
#> __kwdefaults__ __kwdefaults__ must be set to a dict object
#> __code__ __code__ must be set to a code object
#> __annotations__ __annotations__ must be set to a dict object
#> __dict__ __dict__ must be set to a dictionary, not a 'int'
#> __type_params__ __type_params__ must be set to a tuple
#> __annotate__ __annotate__ must be callable or None
#> __name__ must be set to a string object
#> {'x': <class 'int'>, 'y': 'str', 'return': <class 'float'>}
#> newname f
#> True
#> first argument must be callable
#> instance must not be None
#> True
#> namespace(x=1, y=namespace(...))
#> <module 'mymod'> docs mymod ['__name__', '__doc__', '__package__', '__loader__', '__spec__']
#> 3
#> module 'mymod' has no attribute 'y'
#> 'function' object has no attribute 'nope'
#> 'function' object has no attribute 'nope'
#> 'builtin_function_or_method' object has no attribute 'nope'
#> 5
#> Cell is empty
#> True
#> True zz
#> [(0, 2, 3), (2, 6, 5), (6, 10, 6)]
#> 5
#> <class 'NoneType'> Ellipsis NotImplemented <class 'ellipsis'> <class 'NotImplementedType'>
#> NotImplemented should not be used in a boolean context
#> 4238894112 True
