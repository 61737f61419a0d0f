# Linked both ways
# A node in the middle is let go by two assignments.
# start: -1

class Stop:
    def __init__(self, name):
        self.name = name
        self.left = self.right = None

def link(a, b):
    a.right = b
    b.left = a

north, centre, south = map(Stop, ["north", "centre", "south"])
link(north, centre)
link(centre, south)
link(north, south)
del centre
