# Classes that are mostly data.
from dataclasses import asdict, astuple, dataclass, field, fields, replace

@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)

p = Point(1)
print(p, Point(1, 2) > p, replace(p, y=9), asdict(p), astuple(p))
print([each.name for each in fields(Point)])

@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    name: str

f = Frozen(name="a")
try:
    f.name = "b"
except Exception as error:
    print(type(error).__name__, error)
print(hash(f) == hash(Frozen(name="a")), Frozen.__slots__)
try:
    @dataclass
    class Wrong:
        xs: list = []
except ValueError as error:
    print(error)

#> Point(x=1, y=0) True Point(x=1, y=9) {'x': 1, 'y': 0, 'tags': []} (1, 0, [])
#> ['x', 'y', 'tags']
#> FrozenInstanceError cannot assign to field 'name'
#> True ('name',)
#> mutable default <class 'list'> for field xs is not allowed: use default_factory
