# A ring that nobody holds
# Two objects keep each other alive until the collector comes.
# start: -2

import gc

class Part:
    pass

a, b = Part(), Part()
a.other, b.other = b, a
del a, b
found = gc.collect()
print(found, "objects found")
