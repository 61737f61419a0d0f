# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
class Fallback:
    real = 1
    def __getattr__(self, name):
        if name.startswith('no'): raise AttributeError('nope ' + name)
        return 'made ' + name
f = Fallback()
f.own = 2
print(f.real, f.own, f.other, hasattr(f, 'nothing'), getattr(f, 'nope', 'default'))  #> 1 2 made other False default
print(error(lambda: f.nothing))  #> AttributeError: nope nothing
class All:
    def __init__(self): self.x = 1
    def __getattribute__(self, name):
        if name == 'magic': return 'magic!'
        return object.__getattribute__(self, name)
a = All()
print(a.x, a.magic, error(lambda: a.y))  #> 1 magic! AttributeError: 'All' object has no attribute 'y'
class Both:
    def __getattribute__(self, name):
        if name == 'a': return 'from getattribute'
        raise AttributeError(name)
    def __getattr__(self, name): return 'from getattr ' + name
b = Both()
print(b.a, b.b)  #> from getattribute from getattr b
class Guard:
    def __setattr__(self, name, value): object.__setattr__(self, name, value * 2)
    def __delattr__(self, name):
        object.__delattr__(self, name)
        object.__setattr__(self, 'gone', name)
g = Guard()
g.v = 4
print(g.v)  #> 8
del g.v
print(g.gone, error(delattr, g, 'zz'))  #> v AttributeError: 'Guard' object has no attribute 'zz'
class Proxy:
    def __init__(self, target): self.__dict__['target'] = target
    def __getattr__(self, name): return getattr(self.target, name)
    def __setattr__(self, name, value): setattr(self.target, name, value)
class Box: pass
box = Box()
p = Proxy(box)
p.size = 3
print(box.size, p.size, p.__dict__ == {'target': box})  #> 3 3 True
print(error(lambda: p.nothing))  #> AttributeError: 'Box' object has no attribute 'nothing'
class PropError:
    @property
    def p(self): return self.missing
    def __getattr__(self, name): return 'fallback for ' + name
print(PropError().p)  #> fallback for missing
class PropError2:
    @property
    def p(self): return self.missing
print(error(lambda: PropError2().p))  #> AttributeError: 'PropError2' object has no attribute 'missing'
class Dunder:
    def __len__(self): return 1
d = Dunder()
d.__len__ = lambda: 99
print(len(d), d.__len__())  #> 1 99
Dunder.__len__ = lambda self: 5
print(len(d))  #> 5
del Dunder.__len__
print(error(len, d))  #> TypeError: object of type 'Dunder' has no len()
Dunder.__call__ = lambda self, x: x + 1
print(d(4))  #> 5
class Sub(Dunder): pass
Dunder.__add__ = lambda self, o: 'sum'
print(Sub() + 1)  #> sum
print(sorted(n for n in dir(Fallback()) if not n.startswith('_')), 'own' in dir(f))  #> ['real'] True
try:
    f2 = All()
    f2.undefined
except AttributeError as e:
    print(e.name, e.obj is f2)  #> undefined True
try:
    Box.colour
except AttributeError as e:
    print(e.name, e.obj is Box)  #> colour True
setattr(box, 'dyn', 1)
print(vars(box), getattr(box, 'dyn'), delattr(box, 'dyn'), vars(box))  #> {'size': 3} 1 None {'size': 3}
box.__dict__ = {'new': 'dict'}
print(box.new, box.__dict__, error(setattr, box, '__dict__', 3))  #> dict {'new': 'dict'} TypeError: __dict__ must be set to a dictionary, not a 'int'
box.__dict__['more'] = 1
print(box.more)  #> 1
class Other: pass
box.__class__ = Other
print(type(box).__name__, isinstance(box, Other), isinstance(box, Box), box.new)  #> Other True False dict
print(error(setattr, box, '__class__', int), error(setattr, box, '__class__', 3), error(delattr, box, '__class__'))  #> TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses TypeError: __class__ must be set to a class, not 'int' object TypeError: can't delete __class__ attribute
