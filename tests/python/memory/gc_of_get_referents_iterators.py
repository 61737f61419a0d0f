import gc
l = [1]
print(gc.get_referents(iter(l)), gc.get_referents(enumerate(l)) and 1, [type(x).__name__ for x in gc.get_referents(map(len, l))], gc.get_referents(slice(1, l, 2)), gc.get_referents(property(len)))
print([type(x).__name__ for x in gc.get_referents(l.append)], gc.get_referents(range(3)), gc.get_referents(zip(l))and 1)
c = (lambda x: lambda: x)(7).__closure__[0]; print(gc.get_referents(c))
