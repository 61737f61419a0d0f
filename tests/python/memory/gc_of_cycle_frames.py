import gc, sys; gc.collect(); gc.disable()
def a(): f = sys._getframe()
def b():
    x = []; x.append(sys._getframe())
r = []
for k in (a, b): k(); r.append(gc.collect())
print(r)
