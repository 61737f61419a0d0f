# Enumerations and flags.
from enum import *
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def nice(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['GREEN'], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED.nice(), Color)
print(Color.__members__, Color.RED in Color, 1 in Color, 9 in Color, hash(Color.RED) == hash('RED'), Color.RED == 1, isinstance(Color.RED, Color))
for s in ("Color(9)","Color['X']","Color.X","setattr(Color,'RED',3)","Color.RED.value.__class__", "Color.RED < Color.GREEN"):
    try: print(s, eval(s))
    except Exception as e: print(s, type(e).__name__, e)
class A(Enum):
    X = auto(); Y = auto(); Z = 10; W = auto()
print([m.value for m in A])
class I(IntEnum):
    ONE = 1; TWO = 2
print(I.ONE, repr(I.ONE), I.ONE + 1, I.ONE < I.TWO, I.ONE == 1, f"{I.TWO}", [10,20,30][I.ONE], I(1), sorted([I.TWO, I.ONE]))
class S(StrEnum):
    A = auto(); B = "bee"
print(S.A, repr(S.A), S.B.upper(), S.A == "a", f"{S.B}", S("bee"))
class Fl(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
print(Fl.R, Fl.R | Fl.X, repr(Fl.R | Fl.W), Fl.RW, Fl.R in Fl.RW, ~Fl.R, bool(Fl.R & Fl.W), list(Fl.RW), Fl(0), Fl(5), Fl, [f.value for f in Fl])
try: Fl(16)
except ValueError as e: print(e)
class IF(IntFlag):
    A = 1; B = 2
print(IF.A | IF.B, repr(IF.A | IF.B), IF.A | 8, repr(IF(8)), IF.A + 1, ~IF.A)
Animal = Enum('Animal', 'CAT DOG'); print(list(Animal), Animal.CAT.value, Animal.__module__)
try:
    @unique
    class U(Enum):
        A = 1; B = 1
except ValueError as e: print(e)
try:
    class Ext(Color): pass
except TypeError as e: print(e)
try:
    class Dup(Enum):
        A = 1; A = 2
except TypeError as e: print(e)
class Planet(Enum):
    EARTH = (1, 2)
    MARS = (3, 4)
    def __init__(self, m, r): self.m = m; self.r = r
    @property
    def g(self): return self.m * self.r
print(Planet.EARTH.m, Planet.MARS.g, Planet.EARTH.value, Planet((3,4)))
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == "x" else None
print(M("x"))
import copy; print(copy.deepcopy(Color.RED) is Color.RED, copy.copy(I.ONE) is I.ONE)
match Color.RED:
    case Color.GREEN: print("g")
    case Color.RED: print("r")
d = {Color.RED: 1}; print(d[Color(1)], d)
#> Color.RED <Color.RED: 1> RED 1 Color.GREEN Color.GREEN [<Color.RED: 1>, <Color.GREEN: 2>] 2 True red <enum 'Color'>
#> {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'CRIMSON': <Color.RED: 1>} True True False True False True
#> Color(9) ValueError 9 is not a valid Color
#> Color['X'] KeyError 'X'
#> Color.X AttributeError type object 'Color' has no attribute 'X'
#> setattr(Color,'RED',3) AttributeError cannot reassign member 'RED'
#> Color.RED.value.__class__ <class 'int'>
#> Color.RED < Color.GREEN TypeError '<' not supported between instances of 'Color' and 'Color'
#> [1, 2, 10, 11]
#> 1 <I.ONE: 1> 2 True True 2 20 1 [<I.ONE: 1>, <I.TWO: 2>]
#> a <S.A: 'a'> BEE True bee bee
#> Fl.R Fl.R|X <Fl.RW: 3> Fl.RW True Fl.W|X False [<Fl.R: 1>, <Fl.W: 2>] Fl(0) Fl.R|X <flag 'Fl'> [1, 2, 4]
#> <flag 'Fl'> invalid value 16
#>     given 0b0 10000
#>   allowed 0b0 00111
#> 3 <IF.A|B: 3> 9 <IF: 8> 2 2
#> [<Animal.CAT: 1>, <Animal.DOG: 2>] 1 __main__
#> duplicate values found in <enum 'U'>: B -> A
#> <enum 'Ext'> cannot extend <enum 'Color'>
#> 'A' already defined as 1
#> 1 12 (1, 2) Planet.MARS
#> M.A
#> True True
#> r
#> 1 {<Color.RED: 1>: 1}
