# What class patterns ask of a class: __instancecheck__, and whether it counts as a sequence or a mapping.
from typing import Protocol, runtime_checkable
@runtime_checkable
class P(Protocol):
    x: int
class A:
    def __init__(self, x: int): self.x = x
match A(1):
    case P(): print("matched")
    case _: print("no")
match A(1):
    case P(x=3): print("matched")
    case P(x=q): print("matched", q)
    case _: print("no")
class M(type):
    def __instancecheck__(c, o): print("check", o); return True
class Z(metaclass=M): pass
match 3:
    case Z(): print("Z")
import collections
def f(x):
    match x:
        case [*_]: return "seq"
        case {}: return "map"
class C: pass
class M1(collections.UserDict, collections.abc.Sequence): pass
class S4(collections.UserList, dict, C): pass
class M3(collections.UserDict, C, list): pass
print(f(M1()), f(S4()), f(M3()), f("abc"), f(b"a"), f(bytearray(b"a")))
import array; print(f(array.array("b",b"ab")), f(memoryview(b"abc")), f(collections.deque()))
#> matched
#> matched 1
#> check 3
#> Z
#> map seq map None None None
#> seq seq seq
