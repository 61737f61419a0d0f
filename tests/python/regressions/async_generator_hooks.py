# Hooks of asynchronous generators, and where coroutines were made.
import sys, asyncio
log=[]
def first(g): log.append(("first", g.__name__))
def fin(g): log.append(("fin", g.__name__)); 
async def ag():
    try: yield 1
    finally: log.append("closed")
sys.set_asyncgen_hooks(first, fin)
print(sys.get_asyncgen_hooks().firstiter is first)
g=ag(); print(log)
try: g.__anext__().send(None)
except StopIteration as e: print(e.value, log)
del g
print(log)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
try: sys.set_asyncgen_hooks(1)
except TypeError as e: print(e)
async def main():
    async for x in ag():
        break
    print("broke")
asyncio.run(main())
print(log)
async def c(): pass
sys.set_coroutine_origin_tracking_depth(2)
def make(): return c()
k=make(); print([(l,n) for f,l,n in k.cr_origin]); k.close()
sys.set_coroutine_origin_tracking_depth(0)
k=c(); print(k.cr_origin); k.close()
#> True
#> []
#> 1 [('first', 'ag')]
#> [('first', 'ag'), ('fin', 'ag')]
#> asyncgen_hooks(firstiter=None, finalizer=None)
#> callable firstiter expected, got int
#> broke
#> [('first', 'ag'), ('fin', 'ag'), 'closed']
#> [(28, 'make'), (29, '<module>')]
#> None
