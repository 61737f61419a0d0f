# Ranges: items that are computed, of any size.
import sys


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


r = range(1, 10, 3)
print(r, range(5), range(2, 5), range(5, 0, -2), list(r), list(range(5, 0, -2)), list(range(0)), list(range(3, 1)), len(r), bool(range(0)))  #> range(1, 10, 3) range(0, 5) range(2, 5) range(5, 0, -2) [1, 4, 7] [5, 3, 1] [] [] 3 False
print(r[0], r[-1], r[1:], r[::-1], r[5:], r[:-1], range(10)[2:8:2], range(10)[::-3], range(0)[:], range(3)[10:20])  #> 1 7 range(4, 10, 3) range(7, -2, -3) range(10, 10, 3) range(1, 7, 3) range(2, 8, 2) range(9, -1, -3) range(0, 0) range(3, 3)
print(r.start, r.stop, r.step, 4 in r, 5 in r, 4.0 in r, "a" in r, True in r, r.index(7), r.count(7), r.count(8), r.count("a"))  #> 1 10 3 True False True False True 2 1 0 0
print(range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4), range(1, 2, 5) == range(1, 3, 9))  #> True True False True True
print(hash(range(0)) == hash(range(5, 2)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), hash(range(10)), hash(range(3, 4)), {range(3): 1}[range(0, 3)])  #> True True -7546101314042312252 3985224588053030672 1
print(list(reversed(r)), list(reversed(range(0))), max(r), sum(range(101)), sorted(range(3), reverse=True), tuple(range(3)))  #> [7, 4, 1] [] 7 5050 [2, 1, 0] (0, 1, 2)
big = range(10**20, 10**20 + 10, 4)
print(big, list(big), len(big), big[1], big[-1], 10**20 + 4 in big, big.index(10**20 + 8), list(reversed(big)), list(big[1:]))  #> range(100000000000000000000, 100000000000000000010, 4) [100000000000000000000, 100000000000000000004, 100000000000000000008] 3 100000000000000000004 100000000000000000008 True 2 [100000000000000000008, 100000000000000000004, 100000000000000000000] [100000000000000000004, 100000000000000000008]
huge = range(0, 10**30)
print(huge[10**25], huge[-1], 10**29 in huge, huge[5:10], huge == range(10**30), bool(huge), huge.index(10**28))  #> 10000000000000000000000000 999999999999999999999999999999 True range(5, 10) True True 10000000000000000000000000000
edge = range(2**63 - 2, 2**63 + 1)
print(list(edge), list(range(2**62, 2**62 + 2)), list(range(-(2**63), -(2**63) + 2)), list(range(2**53, 2**53 + 3)))  #> [9223372036854775806, 9223372036854775807, 9223372036854775808] [4611686018427387904, 4611686018427387905] [-9223372036854775808, -9223372036854775807] [9007199254740992, 9007199254740993, 9007199254740994]
print(type(iter(r)).__name__, type(iter(edge)).__name__, type(iter(range(2**62))).__name__, type(reversed(r)).__name__)  #> range_iterator longrange_iterator range_iterator range_iterator
it = iter(range(3))
print(next(it), it.__length_hint__(), list(it), next(it, "end"), it.__reduce__()[1:])  #> 0 2 [1, 2] end ((range(3, 3),), None)
print(r.__reduce__(), sys.getsizeof(r), sys.getsizeof(iter(r)), isinstance(r, range), range.__name__)  #> (<class 'range'>, (1, 10, 3)) 48 40 True range


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(range(Index(3)), range(5)[Index(2)], range(Index(1), Index(9), Index(4)), list(range(True, 3)))  #> range(0, 3) 2 range(1, 9, 4) [1, 2]
print(error(lambda: range()))  #> TypeError: range expected at least 1 argument, got 0
print(error(lambda: range(1, 2, 3, 4)))  #> TypeError: range expected at most 3 arguments, got 4
print(error(lambda: range("a")))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: range(1.5)))  #> TypeError: 'float' object cannot be interpreted as an integer
print(error(lambda: range(1, 2, 0)))  #> ValueError: range() arg 3 must not be zero
print(error(lambda: range(a=1)))  #> TypeError: range() takes no keyword arguments
print(error(lambda: r[9]))  #> IndexError: range object index out of range
print(error(lambda: r["a"]))  #> TypeError: range indices must be integers or slices, not str
print(error(lambda: range(10**30)[10**40]))  #> IndexError: range object index out of range
print(error(lambda: len(range(10**30))))  #> OverflowError: Python int too large to convert to C ssize_t
print(error(lambda: r.index(9)))  #> ValueError: range.index(x): x not in range
print(error(lambda: r.index("a")))  #> ValueError: sequence.index(x): x not in sequence
print(error(lambda: r.__setitem__))  #> AttributeError: 'range' object has no attribute '__setitem__'
print(error(lambda: setattr(r, "start", 1)))  #> AttributeError: readonly attribute
print(error(lambda: r + r))  #> TypeError: unsupported operand type(s) for +: 'range' and 'range'
print(error(lambda: r < r))  #> TypeError: '<' not supported between instances of 'range' and 'range'
print(error(lambda: type("R", (range,), {})))  #> TypeError: type 'range' is not an acceptable base type
total = 0
for i in range(100000):
    total += i
print(total)  #> 4999950000
