# Three classes deep
# A method is found along the chain of bases; `super` goes on from where it was found.
# start: 13

class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0

class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__("rectangle")
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height

class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)

shape = Square(3)
print(shape.name, shape.area())
