class Slotted:
    __slots__ = ("left", "right")

    def __init__(self, left):
        self.left = left


class Plain:
    pass


s = Slotted([1])
s.right = "a\u200bb"
del s.left
p = Plain()
p.name = {"k": (1.5, 2j)}
p.name = None
