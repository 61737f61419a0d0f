# Turned round in place
# Three names walk along the list and turn one arrow at each step.
# start: 29

class Node:
    def __init__(self, item, next):
        self.item = item
        self.next = next

head = None
for item in "cba":
    head = Node(item, head)

before = None
while head is not None:
    after = head.next
    head.next = before
    before = head
    head = after
head = before
