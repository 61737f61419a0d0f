import sys
class P:
    __match_args__ = ("x",)
def f():
    p = P(); p.x = []
    match p:
        case P(x): r = sys.getrefcount(x), sys.getrefcount(p)
    match [p, p]:
        case [a, *b]: r += sys.getrefcount(a), sys.getrefcount(b)
    match {"k": p}:
        case {"k": v, **rest}: r += sys.getrefcount(v), sys.getrefcount(rest)
    return r
print(f())
