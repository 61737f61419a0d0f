import weakref
class C:
    x = 1
    def __len__(self): return 3
c = C(); p = weakref.proxy(c); print(p.x, len(p), type(p).__name__); del c
for f in (lambda: p.x, lambda: len(p), lambda: p + 1, lambda: str(p)):
    try: print(f())
    except ReferenceError as e: print(e)
