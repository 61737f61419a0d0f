# A list of many nodes, each held by the one before: freeing the first frees them all, and no stack is deep enough for
# that to be recursion. The same with nodes that have a finalizer, that are tuples, and that are held by a cycle.
import gc


class Node:
    __slots__ = ("next", "value")

    def __init__(self, value, next):
        self.value = value
        self.next = next


gc.disable()
head = None
for value in range(30_000):
    head = Node(value, head)
count = 0
node = head
while node is not None:
    count += 1
    node = node.next
print(count, head.value)  #> 30000 29999
del node
head = None
print("freed")  #> freed

pair = ()
for value in range(30_000):
    pair = (value, pair)
del pair
print("tuples")  #> tuples


class Counted:
    freed = 0

    def __init__(self, below):
        self.below = below

    def __del__(self):
        Counted.freed += 1


chain = None
for _ in range(5_000):
    chain = Counted(chain)
del chain
print(Counted.freed)  #> 5000

first = last = Node(0, None)
for value in range(10_000):
    last = Node(value, last)
first.next = last
del first, last
print(gc.collect())  #> 10001
