# Abstract classes and what is registered with them.
from abc import ABC, abstractmethod

class Shape(ABC):
    @abstractmethod
    def area(self): ...

class Square(Shape):
    def area(self):
        return 9

try:
    Shape()
except TypeError as error:
    print(error)
print(Square().area(), isinstance(Square(), Shape), Shape.__abstractmethods__)
Shape.register(int)
print(issubclass(int, Shape))

#> Can't instantiate abstract class Shape without an implementation for abstract method 'area'
#> 9 True frozenset({'area'})
#> True
