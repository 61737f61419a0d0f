# Sorted lists and heaps.
import bisect
import heapq

row = [1, 3, 3, 7]
print(bisect.bisect(row, 3), bisect.bisect_left(row, 3))
bisect.insort(row, 5)
print(row)
heap = [5, 1, 4]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heapq.heappop(heap), heap, heapq.nlargest(2, [3, 9, 4]))
print(list(heapq.merge([1, 4], [2, 3])))

#> 3 1
#> [1, 3, 3, 5, 7]
#> 0 [1, 5, 4] [9, 4]
#> [1, 2, 3, 4]
