import gc
l = []; d = {}; o = object(); t = (1, l)
print([any(x is y for y in gc.get_objects()) for x in (l, d, o, t)])
gc.collect(); print([any(x is y for y in gc.get_objects(0)) for x in (l, t)], [any(x is y for y in gc.get_objects(2)) for x in (l, t)])
