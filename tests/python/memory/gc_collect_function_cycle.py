import gc
gc.collect()
def make():
    def f(): return f
    return f
f = make(); del f
print(gc.collect())
def outer():
    x = []
    def g(): return x, g
    return g
g = outer(); del g
print(gc.collect())
