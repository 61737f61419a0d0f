# Functions, classes and what goes wrong.
class Node:
    count = 0

    def __init__(self, value, next=None):
        self.value = value
        self.next = next
        Node.count += 1

    def __repr__(self):
        return f"Node({self.value!r})"


class Leaf(Node):
    def __init__(self, value):
        super().__init__(value)
        self.kind = "leaf"


def build(values, last=()):
    head = None
    for value in values:
        head = Node(value, head)
    return head


def fact(n):
    if n <= 1:
        return 1
    return n * fact(n - 1)


def counter():
    seen = 0

    def step(by=1):
        nonlocal seen
        seen += by
        return seen

    return step


def countdown(n):
    while n:
        yield n
        n -= 1


head = build(range(3))
while head is not None:
    print(head, end=" ")
    head = head.next
step = counter()
step()
print(step(by=2), fact(5), Leaf("x"), Node.count, list(countdown(3)))
pairs = list(zip("ab", map(lambda n: n + 1, [1, 2])))
try:
    print(pairs[9])
except IndexError as error:
    print("caught", error)
finally:
    pairs.pop()
a = [1]
a.append(a)
del a
import math
print(math.sqrt(16), math.pi, pairs)
print({}["gone"])
