# list.sort and sorted: order, stability, the number and order of comparisons, and what happens when they misbehave.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def lcg(seed):
    while True:
        seed = (seed * 1103515245 + 12345) % 2**31
        yield seed >> 8


def numbers(count, below, seed=1):
    random = lcg(seed)
    return [next(random) % below for _ in range(count)]


xs = [3, 1, 2]
print(xs.sort(), xs)  #> None [1, 2, 3]
xs.sort(reverse=True)
print(xs, sorted(xs), sorted("banana"), sorted({3: 1, 1: 2}), sorted((2.5, 1, True)))  #> [3, 2, 1] [1, 2, 3] ['a', 'a', 'a', 'b', 'n', 'n'] [1, 3] [1, True, 2.5]
print(sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a", "B"], key=str.lower), sorted("bAaB", key=str.lower, reverse=True))  #> ['A', 'B', 'a', 'b'] ['A', 'a', 'b', 'B'] ['b', 'B', 'A', 'a']
print(sorted([(1, "b"), (0, "z"), (1, "a")]), sorted([[2], [1, 5], [1]]), sorted([(), (1,), (0, 9)]))  #> [(0, 'z'), (1, 'a'), (1, 'b')] [[1], [1, 5], [2]] [(), (0, 9), (1,)]
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)))  #> ['the', 'fox', 'the', 'dog', 'over', 'lazy', 'quick', 'brown', 'jumps'] ['brown', 'jumps', 'quick', 'lazy', 'over', 'dog', 'fox', 'the', 'the']
print(sorted([1.5, float("inf"), -2.0, float("-inf"), 0.0]), sorted([10**20, -(10**20), 3, True]))  #> [-inf, -2.0, 0.0, 1.5, inf] [-100000000000000000000, True, 3, 100000000000000000000]
print(sorted(["é", "z", "a", "\U0001f600", "ÿ"]))  #> ['a', 'z', 'é', 'ÿ', '😀']
print(sorted([], key=1), sorted([5], reverse=True))  #> [] [5]


class Item:
    log = None
    calls = 0

    def __init__(self, key, tag):
        self.key, self.tag = key, tag

    def __lt__(self, other):
        Item.calls += 1
        if Item.log is not None:
            Item.log.append(f"{self.key}{self.tag}<{other.key}{other.tag}")
        return self.key < other.key

    def __repr__(self):
        return f"{self.key}{self.tag}"


items = [Item(k, t) for k, t in zip([3, 1, 3, 2, 1], "abcde")]
Item.log = []
items.sort()
print(items)  #> [1b, 1e, 2d, 3a, 3c]
print(" ".join(Item.log))  #> 1b<3a 3c<1b 1b<3c 3c<3a 2d<3c 2d<3a 2d<1b 1e<3a 1e<2d 1e<1b
Item.log = []
items.sort(reverse=True)
print(items)  #> [3a, 3c, 2d, 1b, 1e]
print(" ".join(Item.log))  #> 3a<3c 2d<3a 3c<3a 1e<2d 1b<1e 1e<1b
Item.log = None


def count(keys, **options):
    made = [Item(k, i) for i, k in enumerate(keys)]
    Item.calls = 0
    made.sort(**options)
    stable = all(a.key < b.key or (a.key == b.key and a.tag < b.tag) for a, b in zip(made, made[1:]))
    total = 0
    for i, item in enumerate(made):
        total = (total * 31 + item.tag) % 1000003
    return Item.calls, stable, total


print(count(range(10)), count(range(10, 0, -1)), count([1] * 10), count([2, 2, 1, 1, 0, 0]))  #> (9, True, 364560) (9, True, 66436) (9, True, 364560) (8, True, 196318)
print(count(numbers(20, 100)), count(numbers(63, 100)), count(numbers(64, 100)), count(numbers(65, 100)))  #> (63, True, 484311) (297, True, 146002) (303, True, 529389) (309, True, 945925)
print(count(numbers(100, 10)), count(numbers(200, 1000)), count(numbers(500, 5)), count(numbers(1000, 10**6)))  #> (533, True, 336176) (1269, True, 986904) (2847, True, 343872) (8642, True, 355776)
print(count(list(range(100)) + list(range(50))), count(list(range(300, 0, -1)) + list(range(200))))  #> (268, True, 105836) (921, True, 841343)
print(count([i // 10 for i in range(400)][::-1]), count([i % 7 for i in range(300)]))  #> (751, True, 700171) (1787, True, 670919)
print(count(sorted(numbers(300, 999)) + sorted(numbers(200, 999, 5)) + numbers(40, 999, 7)))  #> (1453, True, 874683)
print(count([5, 5, 5, 4, 4, 4, 3, 9, 1] * 30), count(list(range(0, 400, 2)) + list(range(1, 401, 2))))  #> (1473, True, 792465) (799, True, 929568)
print(count(numbers(300, 50), reverse=True)[0], count(numbers(300, 50), key=lambda item: Item(-item.key, 0))[0])  #> 2092 2075

big = numbers(3000, 10**9)
print(sorted(big) == sorted(map(float, big)) == sorted(sorted(big, key=str), key=int), sum(sorted(big)[:10]))  #> True 96803
print(sorted(big, key=lambda n: n % 10)[:5], sorted(map(str, big))[:3], sorted(big, reverse=True)[:3])  #> [4150460, 3087600, 1274500, 6588430, 7814180] ['1002480', '1003300', '1011731'] [8388234, 8387395, 8382881]

# the list is empty while it is sorted
xs = [3, 1, 2]
seen = []
xs.sort(key=lambda x: seen.append(list(xs)) or x)
print(seen, xs)  #> [[], [], []] [1, 2, 3]
print(error(lambda: xs.sort(key=lambda x: xs.append(x) or x)))  #> ValueError: list modified during sort
print(xs)  #> [1, 2, 3]
print(error(lambda: xs.sort(key=lambda x: 1 // (x - 2))))  #> ZeroDivisionError: division by zero
print(xs)  #> [1, 2, 3]
print(error(lambda: [1, "a"].sort()))  #> TypeError: '<' not supported between instances of 'str' and 'int'
print(error(lambda: [1, None, 2].sort()))  #> TypeError: '<' not supported between instances of 'NoneType' and 'int'
print(error(lambda: [object(), object()].sort())[:60])  #> TypeError: '<' not supported between instances of 'object' a
print(error(lambda: xs.sort(1)))  #> TypeError: sort() takes no positional arguments
print(error(lambda: xs.sort(foo=1)))  #> TypeError: sort() got an unexpected keyword argument 'foo'
print(error(lambda: xs.sort(key=5)))  #> TypeError: 'int' object is not callable
print(error(lambda: sorted(5)))  #> TypeError: 'int' object is not iterable
print(error(lambda: sorted([1], [2])))  #> TypeError: sorted expected 1 argument, got 2
print(error(lambda: sorted()))  #> TypeError: sorted expected 1 argument, got 0
print(error(lambda: [3 + 1j, 2].sort()))  #> TypeError: '<' not supported between instances of 'int' and 'complex'


class Raises:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 3:
            raise ValueError("three")
        return self.n < other.n


rs = [Raises(n) for n in (5, 4, 9, 8, 3, 1)]
print(error(rs.sort), [r.n for r in rs], len(rs))  #> ValueError: three [4, 5, 8, 9, 3, 1] 6
