# What a list takes: its array grows by a rule of its own, and shrinks by another.
import sys


def capacity(xs):
    return (sys.getsizeof(xs) - 56) // 8


xs = []
grown = [capacity(xs)]
for i in range(100):
    xs.append(i)
    if capacity(xs) != grown[-1]:
        grown.append(capacity(xs))
print(grown)  #> [0, 4, 8, 16, 24, 32, 40, 52, 64, 76, 92, 108]
shrunk = []
while xs:
    xs.pop()
    if not shrunk or capacity(xs) != shrunk[-1][1]:
        shrunk.append((len(xs), capacity(xs)))
print(shrunk)  #> [(99, 108), (53, 64), (31, 40), (19, 24), (0, 0)]
a, b, c = 1, 2, 3
print(capacity([]), capacity([a, b, c]), capacity([1, 2, 3]), capacity([a] * 5), capacity([1, 2, 3][:2]))  #> 0 3 4 5 2
print(capacity(list((1, 2, 3))), capacity(list("abc")), capacity(list(range(7))), capacity([*range(7)]))  #> 4 4 8 8
print(capacity(list(i for i in range(0))), capacity(list(i for i in range(9))), capacity(list(map(abs, [1]))))  #> 8 16 8
print(capacity(list({1: 1})), capacity(list({1, 2})), capacity(list({i: 0 for i in range(6)})), capacity(sorted("abc")))  #> 4 8 12 4
print([capacity([i for i in range(n)]) for n in range(0, 40, 3)])  #> [0, 4, 8, 16, 16, 16, 24, 24, 24, 32, 32, 40, 40, 40]
xs = [a, b, c]
xs += [4]
print(capacity(xs), capacity(xs + [1]), capacity(xs.copy()))  #> 8 5 4
xs.extend([1] * 20)
print(capacity(xs))  #> 24
del xs[3:]
print(capacity(xs))  #> 24
xs[:] = range(40)
print(capacity(xs))  #> 40
del xs[3:]
print(capacity(xs))  #> 8
xs.clear()
print(capacity(xs))  #> 0
xs.insert(0, 1)
print(capacity(xs))  #> 4
xs *= 9
print(capacity(xs))  #> 12
_, *rest = [1, 2, 3, 4]
print(rest, capacity(rest))  #> [2, 3, 4] 4
print(id([]) == id([]), [] is [])  #> True False
x, y = [1], [2]
ix, iy = id(x), id(y)
del x
del y
z, w = [5], [6]
print(id(z) == iy, id(w) == ix)  #> True True


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        order.append(self.name)


order = []
xs = [Loud(i) for i in range(5)]
del xs
print(order)  #> [4, 3, 2, 1, 0]
order = []
xs = [Loud(i) for i in range(6)]
del xs[1:3]
print(order)  #> [2, 1]
xs[0] = None
print(order)  #> [2, 1, 0]
xs[1:] = []
print(order)  #> [2, 1, 0, 5, 4, 3]
order = []
xs = [Loud(i) for i in range(6)]
del xs[::2]
print(order)  #> [0, 2, 4]
xs[::2] = [0, 0]
print(order)  #> [0, 2, 4, 1, 5]
xs.clear()
print(order)  #> [0, 2, 4, 1, 5, 3]
order = []
xs = [Loud(i) for i in range(3)]
xs.pop(0)
xs *= 0
print(order)  #> [0, 2, 1]
