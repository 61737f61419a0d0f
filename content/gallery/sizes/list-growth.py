# A list makes room ahead
# Its size jumps, because appending takes room for some more items at once.
# start: -1
# lens: cpython

import sys

items = []
sizes = [sys.getsizeof(items)]
for number in range(9):
    items.append(number)
    sizes.append(sys.getsizeof(items))
print(sizes)
