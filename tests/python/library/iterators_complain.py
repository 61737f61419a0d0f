# Iterators, queues and ordered dicts: what they are and complain of.
import collections, copy
from itertools import *

class Steps(count): pass

queue = collections.deque([1, 2, 3])

def grown():
    for each in queue:
        queue.append(each)

ordered = collections.OrderedDict(a=1, b=2)
found = collections.defaultdict(list)

for text in r'''islice("abc", 1, -5)
islice("abc", 10**30)
batched("abc", 1.0)
combinations("abc", "a")
repeat(1, times=None)
product("ab", repeat=10**30)
list(starmap(pow, [5]))
count(1, stop=2)
chain[int], list(tee("ab")[1])
copy.copy(count(5))
Steps(5)
setattr(count, "first", 5)
grown()
queue["a"]
queue.insert("a", 1)
queue * "a"
setattr(queue, "maxlen", 5)
ordered.keys(), ordered.values(), ordered.items(), type(ordered.keys())
ordered.keys() & {"a"}, ordered.keys() == {"b", "a"}, isinstance(ordered.keys(), collections.abc.KeysView)
ordered.items() == {"a": 1, "b": 2}.items(), len(ordered.values()), list(reversed(ordered.keys()))
ordered.update([1])
ordered.update([(1, 2, 3)])
ordered.setdefault("c", default=3), ordered.pop("c"), ordered.pop("c", 4)
collections.OrderedDict({}, {}, 1)
collections.Counter([[]])
found["x"], delattr(found, "default_factory"), found.default_factory, found
sorted(ordered.keys() | {"z"}), ordered.keys() ^ {"a"}, ordered.items() - {("a", 1)}, ordered.items() ^ ordered.items(), {"a"} & ordered.keys()'''.split("\n"):
    try:
        print(repr(eval(text)))
    except Exception as error:
        print(type(error).__name__, error)
#> ValueError Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
#> ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
#> TypeError 'float' object cannot be interpreted as an integer
#> TypeError 'str' object cannot be interpreted as an integer
#> TypeError 'NoneType' object cannot be interpreted as an integer
#> OverflowError Python int too large to convert to C ssize_t
#> TypeError 'int' object is not iterable
#> TypeError count() got an unexpected keyword argument 'stop'. Did you mean 'step'?
#> (itertools.chain[int], ['a', 'b'])
#> TypeError cannot pickle 'itertools.count' object
#> Steps(5)
#> TypeError cannot set 'first' attribute of immutable type 'itertools.count'
#> RuntimeError deque mutated during iteration
#> TypeError sequence index must be integer, not 'str'
#> TypeError 'str' object cannot be interpreted as an integer
#> TypeError can't multiply sequence by non-int of type 'str'
#> AttributeError attribute 'maxlen' of 'collections.deque' objects is not writable
#> (odict_keys(['a', 'b']), odict_values([1, 2]), odict_items([('a', 1), ('b', 2)]), <class 'odict_keys'>)
#> ({'a'}, True, True)
#> (True, 2, ['b', 'a'])
#> TypeError 'int' object is not iterable
#> ValueError too many values to unpack (expected 2)
#> (3, 3, 4)
#> TypeError expected at most 1 argument, got 3
#> TypeError unhashable type: 'list'
#> ([], None, None, defaultdict(None, {'x': []}))
#> (['a', 'b', 'z'], {'b'}, {('b', 2)}, set(), {'a'})
