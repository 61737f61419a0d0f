class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def plus(self, other):
        return Vector(self.x + other.x, self.y + other.y)


def main():
    place = Vector(0, 0)
    step = Vector(1, 2)
    for _ in range(40000):
        place = place.plus(step)
    return place.x, place.y


print(main())
