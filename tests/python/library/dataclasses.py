# Data classes.
from dataclasses import *
from typing import *
@dataclass
class P:
    x: int
    y: int = 5
    z: list = field(default_factory=list, repr=False)
    K: ClassVar[int] = 3
    def norm(self): return self.x + self.y
p = P(1); print(p, p.norm(), p == P(1), p == P(2), P(1, y=2), p.z, P.K, P.__match_args__)
try: hash(p)
except TypeError as e: print(e)
try: P()
except TypeError as e: print(e)
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "q"
f = F(1); print(f, hash(f) == hash(F(1)), F(1) < F(2), sorted([F(3), F(1)]))
try: f.a = 3
except FrozenInstanceError as e: print(e)
try: del f.a
except FrozenInstanceError as e: print(e)
print(replace(f, a=9), asdict(p), astuple(p), [x.name for x in fields(P)], is_dataclass(P), is_dataclass(p), is_dataclass(3))
@dataclass
class Q(P):
    w: str = "w"
    def __post_init__(self): self.x *= 2
print(Q(2), Q.__init__.__qualname__)
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
s = S(1); print(s, S.__slots__, hasattr(s, '__dict__'))
try: s.c = 3
except AttributeError as e: print(e)
@dataclass(kw_only=True)
class KW:
    a: int
    b: int = 1
print(KW(a=3))
try: KW(3)
except TypeError as e: print(e)
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e: print(e)
@dataclass
class IV:
    a: int
    b: InitVar[int] = 4
    c: int = field(init=False)
    def __post_init__(self, b): self.c = self.a + b
print(IV(1), IV(1, 10))
D = make_dataclass("D", [("x", int), ("y", int, 3)]); print(D(1), D.__module__)
@dataclass
class Rec:
    child: 'Rec' = None
r = Rec(); r.child = r; print(r)
print(P.__doc__, F.__doc__)
@dataclass
class N:
    inner: P
    items: dict
print(asdict(N(P(1), {'k': [P(2)]})))
match P(1, 2):
    case P(x, y): print("match", x, y)
#> P(x=1, y=5) 6 True False P(x=1, y=2) [] 3 ('x', 'y', 'z')
#> unhashable type: 'P'
#> P.__init__() missing 1 required positional argument: 'x'
#> F(a=1, b='q') True True [F(a=1, b='q'), F(a=3, b='q')]
#> cannot assign to field 'a'
#> cannot delete field 'a'
#> F(a=9, b='q') {'x': 1, 'y': 5, 'z': []} (1, 5, []) ['x', 'y', 'z'] True True False
#> Q(x=4, y=5, w='w') Q.__init__
#> S(a=1, b=2) ('a', 'b') False
#> 'S' object has no attribute 'c' and no __dict__ for setting new attributes
#> KW(a=3, b=1)
#> KW.__init__() takes 1 positional argument but 2 were given
#> non-default argument 'b' follows default argument 'a'
#> mutable default <class 'list'> for field a is not allowed: use default_factory
#> IV(a=1, c=5) IV(a=1, c=11)
#> D(x=1, y=3) __main__
#> Rec(child=...)
#> P(x: int, y: int = 5, z: list = <factory>) F(a: int, b: str = 'q')
#> {'inner': {'x': 1, 'y': 5, 'z': []}, 'items': {'k': [{'x': 2, 'y': 5, 'z': []}]}}
#> match 1 2
