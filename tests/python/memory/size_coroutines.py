import sys
async def c0():
    pass
async def c1(a):
    await a
async def ag():
    yield 1
async def ag2(x):
    async for y in x:
        yield y
a = c0(); b = c1(1)
print(sys.getsizeof(a), sys.getsizeof(b), sys.getsizeof(ag()), sys.getsizeof(ag2(1)))
a.close(); b.close()
w = c0()
print(sys.getsizeof(w.__await__()))
w.close()
