# Generators, coroutines, asynchronous generators and iterators of one's own.
def g():
    r=yield 1
    print('r',r)
    try: yield 2
    except ValueError as e: print('caught',e); yield 'v'
    return 'done'
i=g(); print(next(i),i.send('s'),i.throw(ValueError('tv')))  #> r s
#> caught tv
#> 1 2 v
try: next(i)
except StopIteration as e: print(e.value)  #> done
try: next(i)
except StopIteration as e: print(e.value)  #> None
def d():
    try:
        r=yield from g()
        print('res',r)
    except KeyError: print('ke'); yield 'ke'
i=d(); print(next(i),i.send(5),i.throw(ValueError('q')),list(i))  #> r 5
#> caught q
#> res done
#> 1 2 v []
i=d(); next(i)
try: print(i.throw(KeyError))
except KeyError as e: print('out',repr(e))  #> ke
#> ke
for bad in ("g().send(1)","next(iter([]))","g().throw(5)","g().throw(TypeError('x'))"):
    try: eval(bad)
    except Exception as e: print(type(e).__name__,e)  #> TypeError can't send non-None value to a just-started generator
#> StopIteration
#> TypeError exceptions must be classes or instances deriving from BaseException, not int
#> TypeError x
def selfref():
    try: next(me)
    except ValueError as e: print(e); yield 0
me=selfref(); next(me)  #> generator already executing
def stop():
    yield 1
    raise StopIteration('x')
try: list(stop())
except RuntimeError as e: print(e, repr(e.__cause__))  #> generator raised StopIteration StopIteration('x')
def rt():
    try: yield 1
    finally: print('closing')
x=rt(); next(x); print(x.close(), x.close())  #> closing
#> None None
def retc():
    try: yield 1
    except GeneratorExit: return 'rc'
x=retc(); next(x); print(x.close())  #> rc
def inf():
    n=0
    while 1:
        yield n
        n+=1
from_=inf()
print([next(from_) for _ in range(3)], dict(zip('ab',inf())), list(zip(range(2),inf())))  #> [0, 1, 2] {'a': 0, 'b': 1} [(0, 0), (1, 1)]
def fibg():
    a,b=0,1
    while 1: yield a; a,b=b,a+b
import sys
for n,v in enumerate(fibg()):
    if n>10: break
print(v)  #> 89
def tree(n):
    if n: yield from tree(n-1); yield n; yield from tree(n-1)
print(list(tree(3)))  #> [1, 2, 1, 3, 1, 2, 1]
ge=(x*x for x in range(4)); print(next(ge),list(ge))  #> 0 [1, 4, 9]
class It:
    def __init__(s): s.n=0
    def __iter__(s): return s
    def __next__(s):
        s.n+=1
        if s.n>3: raise StopIteration
        return s.n
print(list(It()), sum(It()), max(It()), [*It()], tuple(It()))  #> [1, 2, 3] 6 3 [1, 2, 3] (1, 2, 3)
class Seq:
    def __getitem__(s,i):
        if i>2: raise IndexError
        return i*10
print(list(Seq()), 20 in Seq(), list(reversed([1,2])))  #> [0, 10, 20] True [2, 1]
print(list(iter([3,2,1].pop, 1)))  #> []
async def a1(): return 1
async def a2():
    x=await a1()
    return x+await a1()
def run(c):
    try:
        while 1: c.send(None)
    except StopIteration as e: return e.value
print(run(a2()))  #> 2
class Aw:
    def __await__(self):
        yield 'y'
        return 'aw'
async def a3(): return await Aw()
c=a3(); print(c.send(None));   #> y
try: c.send(None)
except StopIteration as e: print(e.value)  #> aw
class ACM:
    async def __aenter__(s): print('aenter'); return 1
    async def __aexit__(s,*a): print('aexit',a[0]); return True
async def a4():
    async with ACM() as x: print(x); raise ValueError
    return 'ok'
print(run(a4()))  #> aenter
#> 1
#> aexit <class 'ValueError'>
#> ok
async def ag():
    try:
        for i in range(3):
            s=yield i
            if s: print('sent',s)
    finally: print('ag fin')
async def a5():
    async for x in ag(): print(x)
    r=[x async for x in ag() if x]
    g=ag()
    print(await g.__anext__(), await g.asend('S'))
    await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration: print('SAI')
    return r, {x async for x in ag()}, [await a1() for _ in range(2)]
print(run(a5()))  #> 0
#> 1
#> 2
#> ag fin
#> ag fin
#> sent S
#> 0 1
#> ag fin
#> SAI
#> ag fin
#> ([1, 2], {0, 1, 2}, [1, 1])
c=a1(); c.close()
async def bad():
    await 5
try: run(bad())
except TypeError as e: print(e)  #> 'int' object can't be awaited
def pp(): yield
print(list(map(lambda t: type(t).__name__, (pp(),a1.__code__,ag()))))  #> ['generator', 'code', 'async_generator']
