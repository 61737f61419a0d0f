# What a dict takes: the keys object's sizes, its growth, the free list, the order in which entries die.
import gc
import sys


def sizes(entries):
    d = {}
    found = [sys.getsizeof(d)]
    for k in entries:
        d[k] = 0
        if sys.getsizeof(d) != found[-1]:
            found.append(sys.getsizeof(d))
    return found


print(sizes(str(i) for i in range(700)))  #> [64, 184, 272, 464, 832, 1584, 3328, 6576, 13056, 26032]
print(sizes(range(700)))  #> [64, 224, 352, 632, 1168, 2264, 4688, 9304, 18512, 36952]
print([sys.getsizeof({str(i): i for i in range(n)}) for n in range(13)])  #> [64, 184, 184, 184, 184, 184, 272, 272, 272, 272, 272, 464, 464]
mixed = []
for n in range(12):
    d = {str(i): i for i in range(n)}
    d[1] = 1
    mixed.append(sys.getsizeof(d))
print(mixed)  #> [224, 224, 224, 352, 352, 352, 632, 632, 632, 632, 632, 1168]
print(sys.getsizeof(dict(a=1)), sys.getsizeof({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}), sys.getsizeof(dict.fromkeys("abcdef")))  #> 184 272 272
d = {str(i): i for i in range(20)}
for i in range(18):
    del d[str(i)]
print(sys.getsizeof(d), sys.getsizeof(d.copy()), sys.getsizeof(dict(d)), len(d))  #> 464 184 184 2
d["new"] = 1
d["newer"] = 1
print(sys.getsizeof(d))  #> 272
d.clear()
print(sys.getsizeof(d))  #> 64
one, two = {"x": 1}, {"x": 1, "y": 2}
many = {str(i): i for i in range(20)}
one.update(many)
two.update(many)
print(sys.getsizeof(one), sys.getsizeof(two), sys.getsizeof(one | two), sys.getsizeof(dict(many)))  #> 464 832 1584 464
print(gc.is_tracked({}), gc.is_tracked({1: 2}), [gc.is_tracked(pair) for pair in {1: 2}.items()])  #> True True [True]
print(id({}) == id({}), {} is {})  #> True False
print(sys.getsizeof({}.keys()), sys.getsizeof(iter({})), sys.getsizeof(iter({}.items())))  #> 40 72 72
queue = {}
for i in range(1000):
    queue[i] = i
    if len(queue) > 3:
        del queue[i - 3]
print(sys.getsizeof(queue), list(queue))  #> 352 [997, 998, 999]


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        order.append(self.name)


order = []
d = {i: Loud(i) for i in (3, 1, 2)}
del d
print(order)  #> [3, 1, 2]
d = {Loud("k"): Loud("v"), 1: Loud("w")}
d.clear()
print(order)  #> [3, 1, 2, 'k', 'v', 'w']
d["a"] = Loud("x")
d["a"] = Loud("y")
print(order)  #> [3, 1, 2, 'k', 'v', 'w', 'x']
d.pop("a")
print(order)  #> [3, 1, 2, 'k', 'v', 'w', 'x', 'y']


class Plain:
    pass


p = Plain()
p.b, p.a = Loud("b"), Loud("a")
print(list(p.__dict__), p.__dict__ is p.__dict__, len(p.__dict__))  #> ['b', 'a'] True 2
p.__dict__["c"] = 1
del p.b
p.b = 2
print(list(p.__dict__), p.c, order[-1])  #> ['a', 'c', 'b'] 1 b
p.__dict__[1] = "one"
print(list(p.__dict__), p.a.name, p.__dict__.copy() == p.__dict__)  #> ['a', 'c', 'b', 1] a True
p.__dict__.clear()
print(vars(p), order[-1], hasattr(p, "a"))  #> {} a False
p.x = 5
print(p.__dict__, p.__dict__.popitem(), p.__dict__)  #> {} ('x', 5) {}
