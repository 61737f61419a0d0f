# What a set takes, and how its table grows.
import gc
import sys


def sizes(count):
    s = set()
    found = [(0, sys.getsizeof(s))]
    for i in range(count):
        s.add(i)
        if sys.getsizeof(s) != found[-1][1]:
            found.append((len(s), sys.getsizeof(s)))
    return found


print(sizes(1300))  #> [(0, 216), (5, 728), (19, 2264), (77, 8408), (307, 32984), (1229, 131288)]
five = [1, 2, 3, 4, 5]
print(sys.getsizeof(set(five)), sys.getsizeof({1, 2, 3, 4, 5}), sys.getsizeof(set(set(five))), sys.getsizeof(set(five) | set(five)))  #> 728 472 472 728
print(sys.getsizeof(frozenset()), sys.getsizeof(frozenset(five)), sys.getsizeof(set(dict.fromkeys(five))), sys.getsizeof(iter(set())))  #> 216 728 472 64
s = set(range(100))
for i in range(99):
    s.discard(i)
print(sys.getsizeof(s), len(s))  #> 8408 1
s.add(1)
print(sys.getsizeof(s))  #> 8408
s.clear()
print(sys.getsizeof(s))  #> 216
s = set(range(100))
s -= set(range(5, 100))
print(sys.getsizeof(s), s)  #> 8408 {0, 1, 2, 3, 4}
s &= {1, 2}
print(sys.getsizeof(s), s)  #> 216 {1, 2}
print(frozenset() is frozenset(), gc.is_tracked(set()), gc.is_tracked(frozenset()), id(set()) == id(set()))  #> False True True True


class Loud:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number

    def __del__(self):
        order.append(self.number)


order = []
s = {Loud(3), Loud(1), Loud(2)}
del s
print(order)  #> [1, 2, 3]
s = {Loud(6), Loud(5)}
s.clear()
print(order)  #> [1, 2, 3, 5, 6]
