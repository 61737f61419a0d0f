# What annotations are at run time.
from typing import *
import typing
print(List[int], Dict[str, int], Optional[int], Union[int, str], Callable[[int], str], Tuple[int, ...], Any, List, Literal[1,'a'], ClassVar[int])
T = TypeVar('T')
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
b = Box[int](3); print(b.get(), Box[int], Box.__mro__)
def f(x: List[int], y: Optional[str] = None) -> Dict[str, int]: ...
print(f.__annotations__, get_type_hints(f))
class NT(NamedTuple):
    a: int
    b: str = "x"
print(NT(1), NT(1)._asdict(), NT.__annotations__, NT._field_defaults)
class TD(TypedDict):
    k: int
print(TD(k=1), TD.__annotations__)
@runtime_checkable
class Pr(Protocol):
    def quack(self) -> str: ...
class Duck:
    def quack(self): return "q"
print(isinstance(Duck(), Pr), isinstance(3, Pr))
try: Pr()
except TypeError as e: print(e)
U = NewType('U', int); print(U(5), U)
print(cast(int, "a"), get_origin(List[int]), get_args(Dict[str,int]), TYPE_CHECKING, Final, NoReturn)
@overload
def g(x: int) -> int: ...
def g(x): return x
print(g(1), Union[int, None], int | None, Annotated[int, "m"])
class C2[T]:
    x: T
print(C2[int], C2.__type_params__)
type Al = list[int]; print(Al, Al.__value__)
#> typing.List[int] typing.Dict[str, int] int | None int | str typing.Callable[[int], str] typing.Tuple[int, ...] typing.Any typing.List typing.Literal[1, 'a'] typing.ClassVar[int]
#> 3 __main__.Box[int] (<class '__main__.Box'>, <class 'typing.Generic'>, <class 'object'>)
#> {'x': typing.List[int], 'y': str | None, 'return': typing.Dict[str, int]} {'x': typing.List[int], 'y': str | None, 'return': typing.Dict[str, int]}
#> NT(a=1, b='x') {'a': 1, 'b': 'x'} {'a': <class 'int'>, 'b': <class 'str'>} {'b': 'x'}
#> {'k': 1} {'k': <class 'int'>}
#> True False
#> Protocols cannot be instantiated
#> 5 __main__.U
#> a <class 'list'> (<class 'str'>, <class 'int'>) False typing.Final typing.NoReturn
#> 1 int | None int | None typing.Annotated[int, 'm']
#> __main__.C2[int] (T,)
#> Al list[int]
