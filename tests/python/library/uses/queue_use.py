# Queues, in one thread.
import queue

fifo = queue.Queue(maxsize=2)
fifo.put(1)
fifo.put(2)
print(fifo.full(), fifo.get(), fifo.qsize())
try:
    queue.LifoQueue().get_nowait()
except queue.Empty:
    print("empty")
rank = queue.PriorityQueue()
for item in (3, 1, 2):
    rank.put(item)
print([rank.get() for _ in range(3)])

#> True 1 1
#> empty
#> [1, 2, 3]
