# Friends of friends
# Objects that know each other make cycles; following arrows needs a note of where one was.
# start: -1

class Person:
    def __init__(self, name):
        self.name = name
        self.friends = []

    def meet(self, other):
        self.friends.append(other)
        other.friends.append(self)

ada, bob, cy = map(Person, ["Ada", "Bob", "Cy"])
ada.meet(bob)
bob.meet(cy)
