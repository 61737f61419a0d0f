# Tuples: building, reading, hashing, and what is shared instead of copied.
import gc
import sys


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


t = (3, 1, 2)
print(t, len(t), t[0], t[-1], t[1:], t[::-1], t[5:], t[::2])  #> (3, 1, 2) 3 3 2 (1, 2) (2, 1, 3) () (3, 2)
print((), (1,), (1, 2), ((), (1,)), tuple(), tuple("ab"), tuple([1]), tuple(range(3)), tuple(x for x in "xy"))  #> () (1,) (1, 2) ((), (1,)) () ('a', 'b') (1,) (0, 1, 2) ('x', 'y')
print(t + (4,), t * 2, 2 * t, t * 0, () + t, t + ())  #> (3, 1, 2, 4) (3, 1, 2, 3, 1, 2) (3, 1, 2, 3, 1, 2) () (3, 1, 2) (3, 1, 2)
print(t.index(1), t.index(2, 1), t.index(2, -1), t.count(3), 2 in t, 9 in t, bool(()), bool((0,)))  #> 1 2 2 1 True False False True
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1,) == (1.0,), (1,) == [1], (2,) > (1, 5), (1, "a") == (1, "a"))  #> True True True True False True True
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((0, -1, 2**70)), hash(((), (1.5, None.__class__ is None))))  #> 5740354900026072187 -6644214454873602895 529344067295497451 -1038301890412366396 -6638835818381540190
print(hash((1, 2)) == hash((1.0, True + 1)), hash(("a", "b")) == hash(("a", "b")), {(1, 2): 3}[(1, 2)])  #> True True 3
a = (1, [2])
print(a[1].append(3), a)  #> None (1, [2, 3])
print(t is tuple(t), t is t[:], t is t + (), t is () + t, t is t * 1, tuple() is tuple([]), t[1:] is t[1:])  #> True True True True True True False
x = (1, [])
x[1].append(x)
print(x)  #> (1, [(...)])

print(error(lambda: t[9]))  #> IndexError: tuple index out of range
print(error(lambda: t["a"]))  #> TypeError: tuple indices must be integers or slices, not str
print(error(lambda: t[10**30]))  #> IndexError: cannot fit 'int' into an index-sized integer
print(error(lambda: t.__setitem__))  #> AttributeError: 'tuple' object has no attribute '__setitem__'
print(error(lambda: t + [1]))  #> TypeError: can only concatenate tuple (not "list") to tuple
print(error(lambda: t * "a"))  #> TypeError: can't multiply sequence by non-int of type 'str'
print(error(lambda: t < 5))  #> TypeError: '<' not supported between instances of 'tuple' and 'int'
print(error(lambda: tuple(1)))  #> TypeError: 'int' object is not iterable
print(error(lambda: tuple(1, 2)))  #> TypeError: tuple expected at most 1 argument, got 2
print(error(lambda: tuple(a=1)))  #> TypeError: tuple() takes no keyword arguments
print(error(lambda: t.index(9)))  #> ValueError: tuple.index(x): x not in tuple
print(error(lambda: t.index(1, "a")))  #> TypeError: slice indices must be integers or have an __index__ method
print(error(lambda: t.count()))  #> TypeError: tuple.count() takes exactly one argument (0 given)
print(error(lambda: hash((1, [2]))))  #> TypeError: unhashable type: 'list'
print(error(lambda: {(1, []): 2}))  #> TypeError: cannot use 'tuple' as a dict key (unhashable type: 'list')
print(error(lambda: (1,) * 10**30))  #> OverflowError: cannot fit 'int' into an index-sized integer


def assign():
    t[0] = 1


def delete():
    del t[0]


print(error(assign))  #> TypeError: 'tuple' object does not support item assignment
print(error(delete))  #> TypeError: 'tuple' object doesn't support item deletion


def in_place():
    global a
    a[1] += [4]


print(error(in_place), a)  #> TypeError: 'tuple' object does not support item assignment (1, [2, 3, 4])
it = iter((1, 2, 3))
print(next(it), it.__length_hint__(), list(it), next(it, "end"), list(reversed((1, 2))))  #> 1 2 [2, 3] end [2, 1]
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)  #> 1 2 [3, 4] 5


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    x = property(lambda self: self[0])


p = Point(1, 2)
print(p, p.x, p == (1, 2), hash(p) == hash((1, 2)), type(p + (3,)).__name__, type(p[:]).__name__, type(p * 1).__name__)  #> (1, 2) 1 True True tuple tuple tuple
print(tuple(p) is p, type(tuple(p)).__name__, isinstance(p, tuple), tuple[int, str])  #> False tuple True tuple[int, str]

print(sys.getsizeof(()), sys.getsizeof((1,)), sys.getsizeof((1, 2, 3)), sys.getsizeof(p))  #> 48 56 72 80
n, m = 1, 2
print(gc.is_tracked(()), gc.is_tracked((n, m)), gc.is_tracked((n, [])), gc.is_tracked(tuple([n])))  #> False False True False
print(gc.is_tracked(tuple(range(n))), gc.is_tracked(t + (n,)), gc.is_tracked(t[n:]), gc.is_tracked(((n,), "a")))  #> True True True True
print(id((n, m)) == id((m, n)), id((n,)) == id((n, m)))  #> True False


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print_order.append(self.name)


print_order = []
t = (Loud(1), Loud(2), Loud(3))
del t
print(print_order)  #> [3, 2, 1]
