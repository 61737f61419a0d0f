# Slice objects, and the positions that they name.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s = slice(1, 8, 2)
print(s, slice(5), slice(None), slice(1, 2), s.start, s.stop, s.step, slice(5).start)  #> slice(1, 8, 2) slice(None, 5, None) slice(None, None, None) slice(1, 2, None) 1 8 2 None
print(s.indices(10), s.indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(-30, 30).indices(4))  #> (1, 8, 2) (1, 5, 2) (4, -1, -1) (7, 10, 1) (0, 4, 1)
print(slice(10**30).indices(10**40), slice(None, -1, 3).indices(10**20), slice(5, 2).indices(9), slice(9, -9, -4).indices(6))  #> (0, 1000000000000000000000000000000, 1) (0, 99999999999999999999, 3) (5, 2, 1) (5, -1, -4)
print(list(range(10))[s], "abcdefghij"[s], tuple(range(10))[slice(None, None, 5)], [1, 2, 3][slice(2)])  #> [1, 3, 5, 7] bdfh (0, 5) [1, 2]
print(s == slice(1, 8, 2), s != slice(1, 8), slice(1, 2) < slice(1, 3), s <= s, s < s, hash(s) == hash(slice(1, 8, 2)))  #> True True True True False True
print(hash(slice(1, 2)), hash(slice(None)), {slice(1): "x"}[slice(1)], s.__reduce__())  #> -2178470213028018262 4032618106351268893 x (<class 'slice'>, (1, 8, 2))
print(slice("a", [1], {}), repr(slice(slice(1), 2)))  #> slice('a', [1], {}) slice(slice(None, 1, None), 2, None)


class Shows:
    def __getitem__(self, key):
        return key


x = Shows()
print(x[1:2], x[:], x[::3], x[1:2, 3], x[..., 1:], x[(1, 2)], x["a":"b":"c"], x[()])  #> slice(1, 2, None) slice(None, None, None) slice(None, None, 3) (slice(1, 2, None), 3) (Ellipsis, slice(1, None, None)) (1, 2) slice('a', 'b', 'c') ()


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print([0, 1, 2, 3][Index(1) : Index(3)], slice(Index(1), Index(3)).indices(Index(9)))  #> [1, 2] (1, 3, 1)
print(error(lambda: slice()))  #> TypeError: slice expected at least 1 argument, got 0
print(error(lambda: slice(1, 2, 3, 4)))  #> TypeError: slice expected at most 3 arguments, got 4
print(error(lambda: slice(a=1)))  #> TypeError: slice() takes no keyword arguments
print(error(lambda: s.indices(-1)))  #> ValueError: length should not be negative
print(error(lambda: s.indices("a")))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: slice(1, 2, 0).indices(3)))  #> ValueError: slice step cannot be zero
print(error(lambda: slice(1.5).indices(3)))  #> TypeError: slice indices must be integers or None or have an __index__ method
print(error(lambda: [1]["a":]))  #> TypeError: slice indices must be integers or None or have an __index__ method
print(error(lambda: [1][::0]))  #> ValueError: slice step cannot be zero
print(error(lambda: s < 5))  #> TypeError: '<' not supported between instances of 'slice' and 'int'
print(error(lambda: hash(slice([]))))  #> TypeError: unhashable type: 'list'
print(error(lambda: setattr(s, "start", 1)))  #> AttributeError: readonly attribute
print(error(lambda: s[0]))  #> TypeError: 'slice' object is not subscriptable
print(error(lambda: type("S", (slice,), {})))  #> TypeError: type 'slice' is not an acceptable base type
print("abc"[-100:100], "abc"[2:0:-1], "abc"[::-2], [1, 2, 3, 4][-3:-1], [1, 2, 3][5:1:-1])  #> abc cb ca [2, 3] [3]
