# Containers beyond the builtin ones.
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple
from collections.abc import Mapping, Sequence

print(Counter("banana").most_common(2))
words = defaultdict(list)
words["a"].append(1)
print(words)
print(deque([1, 2, 3], maxlen=2))
Point = namedtuple("Point", "x y", defaults=[0])
print(Point(1), Point(1, 2)._replace(x=5), Point._fields)
print(ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], OrderedDict(a=1))
print(isinstance({}, Mapping), isinstance((), Sequence), UserDict(a=1))

#> [('a', 3), ('n', 2)]
#> defaultdict(<class 'list'>, {'a': [1]})
#> deque([2, 3], maxlen=2)
#> Point(x=1, y=0) Point(x=5, y=2) ('x', 'y')
#> 3 OrderedDict({'a': 1})
#> True True {'a': 1}
