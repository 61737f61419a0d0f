import gc
x = 1
y = []
print(gc.is_tracked((x, 2)), gc.is_tracked((x, y)), gc.is_tracked(tuple([1, 2])), gc.is_tracked(tuple([[]])), gc.is_tracked((x, (x, 2))))
def f(): return (1, 2, 3)
print(gc.is_tracked((x,) + (2,)), gc.is_tracked((x, y)[:1]))
t = (x, "a", 1.5)
gc.collect()
print(gc.is_tracked(t), gc.is_tracked(f()))
u = (x, y)
gc.collect()
print(gc.is_tracked(u))
