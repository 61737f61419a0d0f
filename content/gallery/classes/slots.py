# With and without a dict
# `__slots__` keeps attributes in the object itself; without it they lie in a dict, or as if in one.
# start: -1
# lens: cpython

import sys

class Open:
    def __init__(self, x, y):
        self.x, self.y = x, y

class Slim:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

a = Open(1000, 2000)
b = Slim(1000, 2000)
print(sys.getsizeof(a), sys.getsizeof(b))
