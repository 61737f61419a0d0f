# A chain of nodes
# Each node holds an item and the address of the next one.
# start: -2

class Node:
    def __init__(self, item, next=None):
        self.item = item
        self.next = next

head = Node("a", Node("b", Node("c")))
node = head
while node is not None:
    print(node.item)
    node = node.next
