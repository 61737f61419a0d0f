# Sets and frozensets: their algebra, their order, and what they complain of.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s = {3, 1, 2}
print(s, len(s), 1 in s, 9 in s, set(), {1, 1.0, True}, bool(set()), {0, False, -1})  #> {1, 2, 3} 3 True False set() {1} False {0, -1}
s.add(5)
s.add(3)
s.discard(99)
s.remove(1)
print(s, s.pop(), s, s.copy() == s, s.copy() is s)  #> {3, 5} 2 {3, 5} True False
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, b - a, a.union(b, [9]), a.intersection(b, [4]), a.difference([1], [2]), a.symmetric_difference([4, 7]))  #> {1, 2, 3, 4, 5} {3, 4} {1, 2} {1, 2, 5} {5} {1, 2, 3, 4, 5, 9} {4} {3, 4} {1, 2, 3, 7}
print(a <= b, {3} < b, b >= {5}, a > {1}, a == {4, 3, 2, 1}, a != b, a.issubset(range(9)), a.issuperset([1]), a.isdisjoint([8]), {1} == frozenset([1]))  #> False True True True True True True True True True
a |= {10}
a &= {1, 2, 3, 10, 11}
a -= {1}
a ^= {2, 77}
print(a)  #> {3, 10, 77}
a.update([5], (6,), {7: 0}, "x")
a.difference_update([5], {6})
a.intersection_update({7, "x", 10})
a.symmetric_difference_update([10, 8])
print(sorted(a, key=str), len(a))  #> [7, 8, 'x'] 3
a.clear()
print(a, a.union(), a.intersection(), a.difference())  #> set() set() set() set()
f = frozenset([1, 2])
print(f, frozenset(), {f}, f | {3}, {3} | f, f & {1}, type(f - {1}).__name__, f.copy() is f, frozenset(f) is f, hash(f) == hash(frozenset((2, 1))))  #> frozenset({1, 2}) frozenset() {frozenset({1, 2})} frozenset({1, 2, 3}) {1, 2, 3} frozenset({1}) frozenset True True True
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset(range(10))), hash(frozenset([frozenset([1]), frozenset()])), hash(frozenset(["a", "bc"])))  #> 133146708735736 -558064481276695278 3895031357313128696 -67101846648477850 -6013272748164488708
print({frozenset([1]): "x"}[frozenset([1])], {1} in {frozenset([1])}, {frozenset([1])} - {frozenset([1])}, {1, 2} & frozenset([2]))  #> x True set() {2}
n = {frozenset([1])}
n.discard({1})
print(n, [x for x in {1, 2}], {x % 3 for x in range(9)}, set("hello") == {"h", "e", "l", "o"}, set[int])  #> set() [1, 2] {0, 1, 2} True set[int]
print(repr({"a"}), {1: 2}.keys() | set(), {None, ()}.__len__(), min({3, 1}), sum({1, 2}), sorted({"b", "a"}))  #> {'a'} {1} 2 1 3 ['a', 'b']

# the order is that of the table
print(set("abcdefgh"))  #> {'d', 'f', 'g', 'h', 'b', 'c', 'a', 'e'}
print({"the", "quick", "brown", "fox", "jumps", "over", "lazy", "dog"})  #> {'brown', 'fox', 'the', 'over', 'quick', 'jumps', 'lazy', 'dog'}
print(set(range(0, 200, 17)), {1000, 100, 10, 1}, {-1, -2, -3, 5})  #> {0, 34, 68, 102, 136, 170, 17, 51, 85, 119, 153, 187} {1000, 1, 10, 100} {5, -3, -1, -2}
print({2**61 - 1, 2**61, 2**64, -(2**61)}, {1.5, 2.5, 0.1}, {"", "a", None.__class__ is None})  #> {2305843009213693951, 2305843009213693952, 18446744073709551616, -2305843009213693952} {0.1, 1.5, 2.5} {'', False, 'a'}
print(set([0, 8, 16, 24, 32, 40]), set([8, 0]), set([0, 8]))  #> {0, 32, 8, 40, 16, 24} {8, 0} {0, 8}
t = {0, 8, 16, 3}
t.discard(0)
t.add(24)
print(t)  #> {24, 8, 3, 16}
t.discard(8)
t.add(40)
t.add(48)
print(t)  #> {3, 40, 16, 48, 24}
p = set(range(20))
for i in range(0, 20, 3):
    p.discard(i)
p.update({100, 64, 36})
print(p, p.pop(), p.pop(), p.pop(), p)  #> {5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 36, 64, 100} 1 2 4 {5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 36, 64, 100}
q = {5, 1, 13}
print([q.pop() for _ in range(3)], q)  #> [1, 13, 5] set()
print({*"spam"} | {*"eggs"}, {*"spam"} & {*"eggs"}, {*"spam"} ^ {*"eggs"}, {*"spam"} - {*"eggs"})  #> {'m', 'a', 's', 'p', 'e', 'g'} {'s'} {'g', 'm', 'a', 'p', 'e'} {'p', 'm', 'a'}
print(set("abracadabra") - set("b"), set("simsalabim").difference("s"), set("aeiou").intersection("hello world"))  #> {'d', 'c', 'a', 'r'} {'a', 'm', 'l', 'b', 'i'} {'e', 'o'}
words = {f"w{i}" for i in range(40)}
print(list(words)[:12], list(words)[-3:], len(words))  #> ['w4', 'w1', 'w16', 'w11', 'w31', 'w3', 'w24', 'w27', 'w6', 'w38', 'w7', 'w29'] ['w10', 'w28', 'w35'] 40
print(list(words - {f"w{i}" for i in range(0, 40, 2)})[:6], list(words & {f"w{i}" for i in range(9)}))  #> ['w1', 'w11', 'w31', 'w3', 'w27', 'w7'] ['w4', 'w1', 'w8', 'w3', 'w0', 'w2', 'w6', 'w5', 'w7']

print(error(lambda: s.remove(99)))  #> KeyError: 99
print(error(lambda: s.remove({1})))  #> KeyError: {1}
print(error(lambda: set().pop()))  #> KeyError: 'pop from an empty set'
print(error(lambda: {[]}))  #> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
print(error(lambda: s.add([])))  #> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
print(error(lambda: [] in s))  #> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
print(error(lambda: s.discard({})))  #> TypeError: cannot use 'dict' as a set element (unhashable type: 'dict')
print(error(lambda: set([[]])))  #> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
print(error(lambda: {(1, [])}))  #> TypeError: cannot use 'tuple' as a set element (unhashable type: 'list')
print(error(lambda: s | [1]))  #> TypeError: unsupported operand type(s) for |: 'set' and 'list'
print(error(lambda: s.__ior__([1])))  #> NotImplemented
print(error(lambda: s + s))  #> TypeError: unsupported operand type(s) for +: 'set' and 'set'
print(error(lambda: s < 5))  #> TypeError: '<' not supported between instances of 'set' and 'int'
print(error(lambda: s[0]))  #> TypeError: 'set' object is not subscriptable
print(error(lambda: hash(s)))  #> TypeError: unhashable type: 'set'
print(error(lambda: set(1)))  #> TypeError: 'int' object is not iterable
print(error(lambda: set(1, 2)))  #> TypeError: set expected at most 1 argument, got 2
print(error(lambda: set(a=1)))  #> TypeError: set() takes no keyword arguments
print(error(lambda: frozenset(1, 2)))  #> TypeError: frozenset expected at most 1 argument, got 2
print(error(lambda: frozenset().add(1)))  #> AttributeError: 'frozenset' object has no attribute 'add'
print(error(lambda: s.union(5)))  #> TypeError: 'int' object is not iterable
print(error(lambda: s.intersection([[]])))  #> TypeError: unhashable type: 'list'
print(error(lambda: s.difference([[]])))  #> TypeError: cannot use 'list' as a set element (unhashable type: 'list')
print(error(lambda: s.add()))  #> TypeError: set.add() takes exactly one argument (0 given)
print(error(lambda: s.symmetric_difference()))  #> TypeError: set.symmetric_difference() takes exactly one argument (0 given)
print(error(lambda: s.nope))  #> AttributeError: 'set' object has no attribute 'nope'


def grow():
    s = {1, 2}
    for x in s:
        s.add(x + 10)


print(error(grow))  #> RuntimeError: Set changed size during iteration
it = iter({7})
print(it.__length_hint__(), next(it), next(it, "end"), it.__length_hint__())  #> 1 7 end 0


class Sub(set):
    pass


class Frozen(frozenset):
    pass


x, y = Sub([1]), Frozen([1])
print(x, y, type(x | {2}).__name__, type(y | {2}).__name__, type(x.copy()).__name__, type(x - {1}).__name__, x == y, Sub(), y.copy() is y)  #> Sub({1}) Frozen({1}) set frozenset set set True Sub() False
e = Sub()
e.add(frozenset([1]))
print(e, type(x & x).__name__, type(x.union()).__name__, type(y.intersection([1])).__name__)  #> Sub({frozenset({1})}) set set frozenset


class Same:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 3

    def __eq__(self, other):
        log.append(self.name + other.name)
        return self.name == other.name


log = []
group = {Same("a"), Same("b"), Same("a")}
print(len(group), log)  #> 2 ['ab', 'aa']
