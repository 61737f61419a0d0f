# Context managers.
from contextlib import *
import sys, io
@contextmanager
def cm(x):
    print("enter", x)
    try: yield x
    except ValueError as e: print("caught", e)
    finally: print("exit", x)
with cm(1) as v: print(v)
with cm(2): raise ValueError("boo")
try:
    with cm(3): raise KeyError("k")
except KeyError as e: print("out", repr(e))
with suppress(ZeroDivisionError): 1/0
print("after")
with ExitStack() as st:
    a = st.enter_context(cm("a")); b = st.enter_context(cm("b")); st.callback(print, "cb", 1)
class C:
    def close(s): print("closed")
with closing(C()) as c: print(type(c).__name__)
f = io.StringIO()
with redirect_stdout(f): print("hidden")
print(repr(f.getvalue()))
with nullcontext(5) as n: print(n)
@cm("deco")
def fn(): print("in fn"); return 7
print(fn())
@contextmanager
def noyield():
    return
    yield
try:
    with noyield(): pass
except RuntimeError as e: print(e)
@contextmanager
def two(): yield 1; yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
class D(ContextDecorator):
    def __enter__(s): print("D in"); return s
    def __exit__(s, *e): print("D out"); return False
@D()
def g(): print("g")
g()
#> enter 1
#> 1
#> exit 1
#> enter 2
#> caught boo
#> exit 2
#> enter 3
#> exit 3
#> out KeyError('k')
#> after
#> enter a
#> enter b
#> cb 1
#> exit b
#> exit a
#> C
#> closed
#> 'hidden\n'
#> 5
#> enter deco
#> in fn
#> exit deco
#> 7
#> generator didn't yield
#> generator didn't stop
#> D in
#> g
#> D out
