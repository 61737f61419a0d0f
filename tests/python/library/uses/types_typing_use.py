# Types as objects, and hints.
import types
import typing
from typing import Generic, NamedTuple, Optional, Protocol, TypedDict, TypeVar, get_type_hints, runtime_checkable

print(types.SimpleNamespace(a=1), types.MappingProxyType({"a": 1}), types.FunctionType is type(lambda: 0))
print(Optional[int], typing.Union[int, str], list[int] | None, typing.Callable[[int], str])
T = TypeVar("T")

class Box(Generic[T]):
    item: T

class Pair(NamedTuple):
    left: int
    right: str = "r"

class Movie(TypedDict, total=False):
    name: str

@runtime_checkable
class Closes(Protocol):
    def close(self): ...

def f(a: int, b: "Box[int]") -> None: ...

print(Box[int], Pair(1), Movie(name="x"), isinstance(open, Closes), get_type_hints(f))
print(typing.get_origin(dict[str, int]), typing.get_args(dict[str, int]), typing.cast(int, "a"))

#> namespace(a=1) {'a': 1} True
#> int | None int | str list[int] | None typing.Callable[[int], str]
#> __main__.Box[int] Pair(left=1, right='r') {'name': 'x'} False {'a': <class 'int'>, 'b': __main__.Box[int], 'return': <class 'NoneType'>}
#> <class 'dict'> (<class 'str'>, <class 'int'>) a
