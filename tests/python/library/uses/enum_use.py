# Enumerations and flags.
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique

@unique
class Color(Enum):
    RED = 1
    BLUE = 2

class Right(Flag):
    READ = auto()
    WRITE = auto()

class Level(IntEnum):
    LOW = 1
    HIGH = 2

class Name(StrEnum):
    ANA = auto()

print(Color.RED, repr(Color(2)), Color["RED"].value, list(Color))
print(Right.READ | Right.WRITE, Right.READ in Right(3), repr(~Right.READ))
print(Level.LOW < Level.HIGH, Level.HIGH + 1, Name.ANA)
try:
    Color(5)
except ValueError as error:
    print(error)

#> Color.RED <Color.BLUE: 2> 1 [<Color.RED: 1>, <Color.BLUE: 2>]
#> Right.READ|WRITE True <Right.WRITE: 2>
#> True 3 ana
#> 5 is not a valid Color
