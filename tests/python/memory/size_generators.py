import sys
def g(): yield 1
def h(a, b, c):
    d = a
    yield d
async def co(): pass
async def ag(): yield 1
print(sys.getsizeof(g()), sys.getsizeof(h(1, 2, 3)))
print(sys.getsizeof(x for x in []), sys.getsizeof(ag()))
c = co()
print(sys.getsizeof(c))
c.close()
