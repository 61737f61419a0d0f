# Last out, first in
# Freed lists wait in a stack: the one that was freed last is given out first.
# start: -1
# lens: cpython

a, b, c = [1], [2], [3]
places = [id(a), id(b), id(c)]
del a, b, c
x, y, z = [4], [5], [6]
print([places.index(id(item)) for item in (x, y, z)])
