# A class is an object: its name, its dict, its instances.
class Point:
    """A place."""
    dimension = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def moved(self, dx):
        return Point(self.x + dx, self.y)

p = Point(1, 2)
print(p.x, p.y, p.dimension)  #> 1 2 2
print(Point.__name__, Point.__qualname__, Point.__doc__)  #> Point Point A place.
print(type(p) is Point, isinstance(p, Point), isinstance(p, object))  #> True True True
print(Point.__bases__, Point.__mro__ == (Point, object))  #> (<class 'object'>,) True
print(p.moved(3).x, Point.moved(p, 4).x)  #> 4 5
print(p.__dict__, vars(p) is p.__dict__)  #> {'x': 1, 'y': 2} True
p.z = 5
print(p.__dict__, hasattr(p, 'z'), hasattr(p, 'w'))  #> {'x': 1, 'y': 2, 'z': 5} True False
del p.z
print(hasattr(p, 'z'), getattr(p, 'z', 'none'))  #> False none
p.dimension = 3
print(p.dimension, Point.dimension, Point(0).dimension)  #> 3 2 2
del p.dimension
print(p.dimension)  #> 2
Point.dimension = 4
print(p.dimension, 'dimension' in p.__dict__, 'dimension' in Point.__dict__)  #> 4 False True
print(type(Point), type(type), type(Point.__dict__).__name__)  #> <class 'type'> <class 'type'> mappingproxy
print(sorted(k for k in Point.__dict__ if not k.startswith('__')))  #> ['dimension', 'moved']
def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(error(lambda: p.nothing))  #> AttributeError: 'Point' object has no attribute 'nothing'
print(error(lambda: Point.nothing))  #> AttributeError: type object 'Point' has no attribute 'nothing'
print(error(lambda: Point()))  #> TypeError: Point.__init__() missing 1 required positional argument: 'x'
print(error(lambda: Point(1, 2, 3)))  #> TypeError: Point.__init__() takes from 2 to 3 positional arguments but 4 were given
print(error(lambda: Point(x=1, z=2)))  #> TypeError: Point.__init__() got an unexpected keyword argument 'z'
print(error(delattr, p, 'nothing'))  #> AttributeError: 'Point' object has no attribute 'nothing'
print(error(delattr, Point, 'nothing'))  #> AttributeError: type object 'Point' has no attribute 'nothing'
print(error(setattr, p, 3, 4))  #> TypeError: attribute name must be string, not 'int'
class Empty: pass
print(error(Empty, 1))  #> TypeError: Empty() takes no arguments
print(error(lambda: Empty(a=1)))  #> TypeError: Empty() takes no arguments
print(error(lambda: Empty.__init__(Empty(), 1)))  #> TypeError: Empty.__init__() takes exactly one argument (the instance to initialize)
print(error(object, 1))  #> TypeError: object() takes no arguments
print(error(lambda: p()))  #> TypeError: 'Point' object is not callable
print(error(lambda: p + 1), )  #> TypeError: unsupported operand type(s) for +: 'Point' and 'int'
print(error(lambda: p < p))  #> TypeError: '<' not supported between instances of 'Point' and 'Point'
print(error(lambda: p[0]))  #> TypeError: 'Point' object is not subscriptable
print(error(lambda: len(p)))  #> TypeError: object of type 'Point' has no len()
print(error(lambda: iter(p)))  #> TypeError: 'Point' object is not iterable
print(error(lambda: -p))  #> TypeError: bad operand type for unary -: 'Point'
print(p == p, p == Point(1, 2), p != Point(1, 2), bool(p))  #> True False True True
print(Point.__module__, p.__class__.__name__)  #> __main__ Point
