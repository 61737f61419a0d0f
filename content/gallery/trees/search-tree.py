# A binary search tree
# Smaller to the left, larger to the right: each insertion goes down to an empty place.
# start: -1

class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(key))
        else:
            child.insert(key)

root = Tree(5)
for key in [2, 8, 3]:
    root.insert(key)
