# A heap in a list
# A tree without arrows: the children of place i lie at 2i + 1 and 2i + 2.
# start: -1

from heapq import heappop, heappush

heap = []
for number in [7, 3, 9, 1]:
    heappush(heap, number)
smallest = heappop(heap)
print(smallest, heap)
