def f(): return None
def g(): return 5
def h(): return 500
def k(a): return a + 1
def doc():
    "doc"
    return "x"
def nothing(): pass
for fn in (f, g, h, k, doc, nothing): print(fn.__code__.co_consts)
