# frame.clear() of a coroutine that was never awaited warns; a callable that exhausts its own iterator ends it.
import warnings
async def never(): pass
def generator():
    try: yield 1
    finally: print("closed")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    coroutine = never()
    coroutine.cr_frame.clear()
    print([str(each.message) for each in caught])
    coroutine.close()
g = generator()
frame = g.gi_frame
frame.clear()
print(list(g))
g = generator()
next(g)
try:
    g.gi_frame.clear()
except RuntimeError as error:
    print(error)
g.close()
state = 0
def calling():
    global state
    state += 1
    if state == 2:
        state = 3
        list(it)
    return state if state < 5 else "end"
it = iter(calling, "end")
print(next(it), next(it, "over"), next(it, "over"))
#> ["coroutine 'never' was never awaited"]
#> []
#> cannot clear a suspended frame
#> closed
#> 1 over over
