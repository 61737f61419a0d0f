# Short ways that the interpreter takes: decimal digits, items of lists, powers, tuples, calls of str and type, sorting by
# numbers. What is next to each of them must not take it.
import gc

print([str(i) for i in (0, 9, -10, 999999999, 1000000000, -1073741823, 1073741824, True)])
print(hash("a" * 7), hash("a" * 8), hash(str(-1234567)), hash("é€😀"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Told(list):
    def __setitem__(self, index, value):
        print("set", index, value)
        super().__setitem__(index, value)


class Dying:
    def __del__(self):
        print("gone", items[0])


def put(items, index, value):
    items[index] = value
    return items


items = [1, 2, 3]
attempt(lambda: put(items, -1, 7))
attempt(lambda: put(items, True, 8))
attempt(lambda: put(items, 3, 1))
attempt(lambda: put(items, -4, 1))
attempt(lambda: put(items, 10**20, 1))
attempt(lambda: put(items, "0", 1))
attempt(lambda: put(Told([1]), 0, 5))
items[0] = Dying()
items[0] = 4

infinity = float("inf")
for base, exponent in [(2.0, 0.5), (2, 0.5), (-8.0, 2), (0.0, -1), (1.0, infinity), (1.0, float("nan")), (2.0, infinity)]:
    attempt(lambda: base**exponent)
attempt(lambda: 1e300**2.0)
attempt(lambda: infinity**-1.0)

one = 1
print([gc.is_tracked(pair) for pair in ((one, one), (one, []), (one, (one,)))])


class Text(str):
    def __str__(self):
        return "told"


class Wrong:
    def __str__(self):
        return 5


class Meta(type):
    def __call__(cls, *args):
        return "called", args


class Made(metaclass=Meta):
    pass


print(str(Text("q")), type(str(Text("q"))), type(one), Made(5), str(b"x", "ascii"))
attempt(lambda: str(Wrong()))
attempt(lambda: type(1, 2))

numbers = [3000 + i * 7 % 10 for i in range(25)]
places = {id(number): place for place, number in enumerate(numbers)}
numbers.sort()
print([places[id(number)] for number in numbers])
numbers.sort(key=lambda number: number % 3 * 1000, reverse=True)
print([places[id(number)] for number in numbers])
print(sorted([True, 2, 0, False]), sorted([2**40, 5, -(2**40)]), sorted(range(70), key=lambda n: n * 37 % 71)[:9])

long = "ab,cd,," * 40
print(long.split(",") == ["ab", "cd", ""] * 40 + [""], len(long.split(",,")), long.split(",", 2)[2][:9], len(long.split("€")))
print(len(("é" + long).split("é")), long.split(long), sorted(["b", "é", "z", "€", "aé", "abc", "ab", "", "ÿ", "😀", "Z"]))
#> ['0', '9', '-10', '999999999', '1000000000', '-1073741823', '1073741824', 'True']
#> 3743554345682611213 -4250921761727411054 -7938721853342029665 3070825549491427594
#> [1, 2, 7]
#> [1, 8, 7]
#> IndexError: list assignment index out of range
#> IndexError: list assignment index out of range
#> IndexError: cannot fit 'int' into an index-sized integer
#> TypeError: list indices must be integers or slices, not str
#> set 0 5
#> [5]
#> gone 4
#> 1.4142135623730951
#> 1.4142135623730951
#> 64.0
#> ZeroDivisionError: zero to a negative power
#> 1.0
#> 1.0
#> inf
#> OverflowError: (34, 'Numerical result out of range')
#> 0.0
#> [False, True, True]
#> told <class 'str'> <class 'int'> ('called', (5,)) x
#> TypeError: __str__ returned non-string (type int)
#> TypeError: type() takes 1 or 3 arguments
#> [0, 10, 20, 3, 13, 23, 6, 16, 9, 19, 2, 12, 22, 5, 15, 8, 18, 1, 11, 21, 4, 14, 24, 7, 17]
#> [6, 16, 5, 15, 4, 14, 24, 3, 13, 23, 2, 12, 22, 1, 11, 21, 0, 10, 20, 9, 19, 8, 18, 7, 17]
#> [0, False, True, 2] [-1099511627776, 5, 1099511627776] [0, 48, 25, 2, 50, 27, 4, 52, 29]
#> True 41 ,ab,cd,,a 1
#> 2 ['', ''] ['', 'Z', 'ab', 'abc', 'aé', 'b', 'z', 'é', 'ÿ', '€', '😀']
