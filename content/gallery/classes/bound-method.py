# A method takes its object along
# `box.add` is an object that holds two addresses: the function's and the box's.
# start: -1

class Box:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)

box = Box()
put = box.add
box = None
put("a stamp")
