# Lines of tracebacks, contexts and causes, finally.
import sys
def a(x): return b(x)+1
def b(x):
    y=x
    return (1 +
       c(y))
def c(x): return x['k']
for fn in (lambda: a({}), lambda: a(None), lambda: [1,2][5], lambda: undefined_name, lambda: 'a'.foo, lambda: a(1,2)):
    try: fn()
    except Exception as e:
        t=e.__traceback__
        while t: print(t.tb_lineno, t.tb_frame.f_code.co_name, end=' | '); t=t.tb_next
        print(type(e).__name__, e)  #> 10 <module> | 9 <lambda> | 3 a | 7 b | 8 c | KeyError 'k'
#> 10 <module> | 9 <lambda> | 3 a | 7 b | 8 c | TypeError 'NoneType' object is not subscriptable
#> 10 <module> | 9 <lambda> | IndexError list index out of range
#> 10 <module> | 9 <lambda> | NameError name 'undefined_name' is not defined
#> 10 <module> | 9 <lambda> | AttributeError 'str' object has no attribute 'foo'
#> 10 <module> | 9 <lambda> | TypeError a() takes 1 positional argument but 2 were given
def chain():
    try: 1/0
    except ZeroDivisionError: raise KeyError('x')
try: chain()
except KeyError as e: print(repr(e.__context__), e.__suppress_context__)  #> ZeroDivisionError('division by zero') False
def chain2():
    try: 1/0
    except ZeroDivisionError as e: raise KeyError('x') from None
try: chain2()
except KeyError as e: print(repr(e.__context__), e.__suppress_context__, e.__cause__)  #> ZeroDivisionError('division by zero') True None
def rec(n):
    if n==0: raise ValueError('deep')
    rec(n-1)
def g():
    yield 1
    raise TypeError('in gen')
try: list(g())
except TypeError as e: print(e)  #> in gen
def fin():
    try: return 1
    finally: print('f')
print(fin())  #> f
#> 1
def fin2():
    for i in range(3):
        try: continue
        finally: print(i)
fin2()  #> 0
#> 1
#> 2
def nested():
    try:
        try: raise ValueError('1')
        finally: raise TypeError('2')
    except TypeError as e: return repr(e.__context__)
print(nested())  #> ValueError('1')
try:
    try: raise ValueError('1')
    except ValueError:
        try: raise TypeError('2')
        except TypeError: pass
        raise
except ValueError as e: print('re',e, e.__context__)  #> re 1 None
print(sys.exception())  #> None
