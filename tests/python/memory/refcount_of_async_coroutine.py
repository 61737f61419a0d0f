import sys
async def f(x): return sys.getrefcount(x)
async def g(x): return await f(x), sys.getrefcount(x)
def run(c):
    try: c.send(None)
    except StopIteration as e: return e.value
o = []
print(run(f([])), run(f(o)), run(g([])), run(g(o)))
c = f(o); print(sys.getrefcount(o)); c.close(); print(sys.getrefcount(o))
