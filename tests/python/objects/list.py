# Lists: building, reading, changing, comparing, and what they complain of.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


xs = [3, 1, 2]
print(xs, len(xs), xs[0], xs[-1])  #> [3, 1, 2] 3 3 2
print(xs + [4], xs * 2, 2 * xs, xs * 0, xs * -1)  #> [3, 1, 2, 4] [3, 1, 2, 3, 1, 2] [3, 1, 2, 3, 1, 2] [] []
xs.append(5)
xs.insert(0, 9)
xs.insert(-1, 8)
xs.insert(100, 7)
print(xs)  #> [9, 3, 1, 2, 8, 5, 7]
print(xs.pop(), xs.pop(0), xs.pop(-2), xs)  #> 7 9 8 [3, 1, 2, 5]
xs.extend((1, 1))
xs.extend({6: 0})
xs.extend("ab")
xs.extend(range(2))
print(xs, xs.count(1), xs.index(1), xs.index(1, 2), xs.index(1, -3))  #> [3, 1, 2, 5, 1, 1, 6, 'a', 'b', 0, 1] 4 1 4 10
xs.remove(1)
print(xs)  #> [3, 2, 5, 1, 1, 6, 'a', 'b', 0, 1]
xs.reverse()
print(xs)  #> [1, 0, 'b', 'a', 6, 1, 1, 5, 2, 3]
ys = xs.copy()
ys.clear()
print(xs == ys, ys, bool(ys), bool(xs))  #> False [] False True

# slices
n = list(range(10))
print(n[2:5], n[:3], n[7:], n[::3], n[::-1], n[8:2:-2], n[5:2], n[-3:], n[100:], n[:-100:-1])  #> [2, 3, 4] [0, 1, 2] [7, 8, 9] [0, 3, 6, 9] [9, 8, 7, 6, 5, 4, 3, 2, 1, 0] [8, 6, 4] [] [7, 8, 9] [] [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
n[2:4] = "xyz"
print(n)  #> [0, 1, 'x', 'y', 'z', 4, 5, 6, 7, 8, 9]
n[:0] = [0, 0]
print(n)  #> [0, 0, 0, 1, 'x', 'y', 'z', 4, 5, 6, 7, 8, 9]
n[::2] = range(7)
print(n)  #> [0, 0, 1, 1, 2, 'y', 3, 4, 4, 6, 5, 8, 6]
n[3:3] = n[:2]
print(n)  #> [0, 0, 1, 0, 0, 1, 2, 'y', 3, 4, 4, 6, 5, 8, 6]
del n[1:3]
print(n)  #> [0, 0, 0, 1, 2, 'y', 3, 4, 4, 6, 5, 8, 6]
del n[::3]
print(n)  #> [0, 0, 2, 'y', 4, 4, 5, 8]
del n[-1]
print(n)  #> [0, 0, 2, 'y', 4, 4, 5]
n[:] = n
print(n)  #> [0, 0, 2, 'y', 4, 4, 5]
n[1:1] = n
print(n)  #> [0, 0, 0, 2, 'y', 4, 4, 5, 0, 2, 'y', 4, 4, 5]
del n[::-2]
print(n)  #> [0, 0, 'y', 4, 0, 'y', 4]
n *= 2
print(n)  #> [0, 0, 'y', 4, 0, 'y', 4, 0, 0, 'y', 4, 0, 'y', 4]
n += (1,)
print(n)  #> [0, 0, 'y', 4, 0, 'y', 4, 0, 0, 'y', 4, 0, 'y', 4, 1]
n *= 0
print(n)  #> []

# comparisons
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 9], [] <= [], [1] == [1.0], [1] != [2], [1] == (1,))  #> True True True True True True False
print([1, [2, [3]]] == [1, [2, [3]]], [1, [2]] < [1, [3]])  #> True True
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].count(nan), [nan].index(nan))  #> True True 1 0

# a list in itself
xs = [1]
xs.append(xs)
print(xs, str(xs), f"{xs}")  #> [1, [...]] [1, [...]] [1, [...]]
xs.append({"k": xs})
print(xs)  #> [1, [...], {'k': [...]}]

# list() of things
print(list(), list("abc"), list((1, 2)), list({1: 2, 3: 4}), list({5}), list(range(3)), list(x for x in "ab"))  #> [] ['a', 'b', 'c'] [1, 2] [1, 3] [5] [0, 1, 2] ['a', 'b']
print(list({"a": 1}.items()), list({"a": 1}.values()), list(map(str, [1, 2])), list(zip("ab", "cd")))  #> [('a', 1)] [1] ['1', '2'] [('a', 'c'), ('b', 'd')]

# complaints
xs = [1, 2, 3]
print(error(lambda: xs[9]))  #> IndexError: list index out of range
print(error(lambda: xs[-4]))  #> IndexError: list index out of range
print(error(lambda: xs["a"]))  #> TypeError: list indices must be integers or slices, not str
print(error(lambda: xs[1.0]))  #> TypeError: list indices must be integers or slices, not float
print(error(lambda: xs[10**30]))  #> IndexError: cannot fit 'int' into an index-sized integer
print(error(lambda: xs[::0]))  #> ValueError: slice step cannot be zero
print(error(lambda: xs["a":]))  #> TypeError: slice indices must be integers or None or have an __index__ method
print(error(lambda: xs.__setitem__(9, 0)))  #> IndexError: list assignment index out of range
print(error(lambda: xs.__setitem__("a", 0)))  #> TypeError: list indices must be integers or slices, not str
print(error(lambda: xs.__delitem__(9)))  #> IndexError: list assignment index out of range
print(error(lambda: xs.__setitem__(slice(0, 1), 5)))  #> TypeError: must assign iterable to extended slice
print(error(lambda: xs.__setitem__(slice(None, None, 2), [1])))  #> ValueError: attempt to assign sequence of size 1 to extended slice of size 2
print(error(lambda: xs.pop(9)))  #> IndexError: pop index out of range
print(error(lambda: [].pop()))  #> IndexError: pop from empty list
print(error(lambda: xs.pop("a")))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: xs.index(9)))  #> ValueError: list.index(x): x not in list
print(error(lambda: xs.index(1, "a")))  #> TypeError: slice indices must be integers or have an __index__ method
print(error(lambda: xs.remove(9)))  #> ValueError: list.remove(x): x not in list
print(error(lambda: xs.insert("a", 1)))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: xs.insert(10**30, 1)))  #> OverflowError: Python int too large to convert to C ssize_t
print(error(lambda: xs.insert(1)))  #> TypeError: insert expected 2 arguments, got 1
print(error(lambda: xs + (1,)))  #> TypeError: can only concatenate list (not "tuple") to list
print(error(lambda: xs + 1))  #> TypeError: can only concatenate list (not "int") to list
print(error(lambda: xs * "a"))  #> TypeError: can't multiply sequence by non-int of type 'str'
print(error(lambda: xs * 1.5))  #> TypeError: can't multiply sequence by non-int of type 'float'
print(error(lambda: xs < 5))  #> TypeError: '<' not supported between instances of 'list' and 'int'
print(error(lambda: [1] < ["a"]))  #> TypeError: '<' not supported between instances of 'int' and 'str'
print(error(lambda: list(1)))  #> TypeError: 'int' object is not iterable
print(error(lambda: list(1, 2)))  #> TypeError: list expected at most 1 argument, got 2
print(error(lambda: list(a=1)))  #> TypeError: list() takes no keyword arguments
print(error(lambda: xs.append()))  #> TypeError: list.append() takes exactly one argument (0 given)
print(error(lambda: xs.append(1, 2)))  #> TypeError: list.append() takes exactly one argument (2 given)
print(error(lambda: xs.append(x=1)))  #> TypeError: list.append() takes no keyword arguments
print(error(lambda: xs.extend(5)))  #> TypeError: 'int' object is not iterable
print(error(lambda: hash(xs)))  #> TypeError: unhashable type: 'list'
print(error(lambda: xs.clear(1)))  #> TypeError: list.clear() takes no arguments (1 given)
print(error(lambda: xs.nope))  #> AttributeError: 'list' object has no attribute 'nope'
print(error(lambda: list.append(1, 2)))  #> TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
print(error(lambda: [1] * 10**10))  #> MemoryError: 
print(error(lambda: [1] * 10**30))  #> OverflowError: cannot fit 'int' into an index-sized integer
print(xs)  #> [1, 2, 3]

# changing while iterating
xs = [1, 2, 3]
seen = []
for x in xs:
    seen.append(x)
    if x < 3:
        xs.append(x + 10)
print(xs, seen)  #> [1, 2, 3, 11, 12] [1, 2, 3, 11, 12]
xs = [1, 2, 3, 4]
for x in xs:
    xs.remove(x)
print(xs)  #> [2, 4]
it = iter([1, 2])
print(next(it), it.__length_hint__(), next(it), next(it, "end"), next(it, "end"))  #> 1 1 2 end end
it = reversed([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), list(it))  #> 3 2 [2, 1] []


# elements that change the list when compared
class Clears:
    def __eq__(self, other):
        xs.clear()
        return False


xs = [Clears(), 1, 2]
print(2 in xs, xs)  #> False []
xs = [Clears(), 1, 2]
print(error(lambda: xs.remove(5)))  #> ValueError: list.remove(x): x not in list
xs = [Clears(), 1]
print(xs == [1, 1], xs)  #> False []


class Index:
    def __index__(self):
        return 1


print([1, 2, 3][Index()], [1, 2, 3][Index() :], [0] * Index(), [1, 2].pop(Index()))  #> 2 [2, 3] [0] 2


class Sub(list):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag


s = Sub([1, 2], tag="t")
print(s, s.tag, type(s + [3]).__name__, type(s[:]).__name__, type(s.copy()).__name__, type(s * 2).__name__)  #> [1, 2] t list list list list
s += [9]
print(type(s).__name__, s, isinstance(s, list), s == [1, 2, 9])  #> Sub [1, 2, 9] True True
print(list.__doc__.splitlines()[0], [].__class__, list.__name__, list[int])  #> Built-in mutable sequence. <class 'list'> list list[int]
a, *b = [1, 2, 3]
print(a, b)  #> 1 [2, 3]
*a, b = [1, 2, 3]
print(a, b)  #> [1, 2] 3
print([*range(2), *"ab"], [x for x in range(3) if x], [[0] * 2 for _ in range(2)])  #> [0, 1, 'a', 'b'] [1, 2] [[0, 0], [0, 0]]
