# Containers of the collections module.
from collections import *
import collections, collections.abc as ca
d = deque([1,2,3], maxlen=4); d.append(4); d.append(5); d.appendleft(0); print(d, len(d), d[0], d[-1], d.maxlen)
d.rotate(1); print(d); d.rotate(-2); print(d); print(d.pop(), d.popleft(), list(d), list(reversed(d)))
d.extendleft([7,8]); print(d, d.count(7), d.index(7), 7 in d, d == deque(d), d.copy())
d.remove(7); d.insert(1, 'x'); d.reverse(); print(d)
for s in ("deque().pop()","deque([1])[5]","deque(5)","deque([],-1)","deque([1]).remove(3)","deque([1]).index(3)", "deque([1])[0:1]","deque([1])+[1]"):
    try: print(eval(s))
    except Exception as e: print(s, type(e).__name__, e)
q = deque()
for i in range(100): q.append(i)
for i in range(90): q.popleft()
print(q, sum(q))
try:
    for x in q: q.append(1)
except RuntimeError as e: print(e)
dd = defaultdict(list); dd['a'].append(1); dd['b']; print(dd, dd['a'], len(dd), dict(dd), defaultdict(int, x=1))
try: defaultdict(3)
except TypeError as e: print(e)
try: defaultdict()['q']
except KeyError as e: print(repr(e))
c = Counter("abracadabra"); print(c, c.most_common(2), c['z'], c.total(), sorted(c.elements()))
print(c + Counter(a=1), c - Counter(a=10), c & Counter(a=1), c | Counter(z=9), Counter(a=1) == Counter(a=1, b=0))
c.subtract("aaa"); print(c); c.update({'a': 5}); print(c); del c['nope']; print(Counter())
P = namedtuple('P', 'x y', defaults=[5]); p = P(1); print(p, p.x, p[1], p._replace(x=9), p._asdict(), P._fields, P._make([3,4]), P.__doc__, isinstance(p, tuple), p == (1,5))
a, b = p; print(a, b, hash(p) == hash((1,5)), P.x.__doc__, P._field_defaults)
for s in ("P()","P(1,2,3)","P(1,z=2)","namedtuple('A','a a')","namedtuple('A','class')","namedtuple('A','_x')","p.__setattr__('x',3)","p._replace(q=1)","P._make([1])"):
    try: print(eval(s))
    except Exception as e: print(s, type(e).__name__, e)
print(namedtuple('A', 'class x x', rename=True)._fields)
o = OrderedDict(a=1, b=2); o['c'] = 3; o.move_to_end('a'); print(o, list(o)); o.move_to_end('a', last=False); print(o, o.popitem(), o.popitem(last=False), OrderedDict(), o == {'b':2}, OrderedDict([(1,2),(3,4)]) == OrderedDict([(3,4),(1,2)]))
cm = ChainMap({'a':1}, {'a':2,'b':3}); print(cm['a'], cm['b'], dict(cm), cm, len(cm)); cm['z'] = 1; print(cm.maps[0])
class UD(UserDict): pass
u = UD(a=1); u['b'] = 2; print(u, u.data, 'a' in u, list(u.items()))
ul = UserList([3,1,2]); ul.sort(); ul.append(9); print(ul, ul[0], len(ul), UserString("abc") + "d")
for t in (ca.Iterable, ca.Sequence, ca.Mapping, ca.Hashable, ca.Callable, ca.Sized, ca.Iterator, ca.Generator, ca.Set, ca.MutableSequence, ca.Container, ca.Collection):
    print(t.__name__, [isinstance(v, t) for v in ([], (), {}, "", set(), 1, len, iter([]), (i for i in []), deque(), range(1))])
class MyMap(ca.MutableMapping):
    def __init__(s): s.d = {}
    def __getitem__(s, k): return s.d[k]
    def __setitem__(s, k, v): s.d[k] = v
    def __delitem__(s, k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
m = MyMap(); m.update(a=1); m.setdefault('b', 2); print(dict(m), m.pop('a'), m.get('q'), list(m.items()), m == {'b': 2})
try: ca.Sequence()
except TypeError as e: print(e)
print(collections.abc.Iterable, ca.Mapping[int, str])
#> deque([0, 2, 3, 4], maxlen=4) 4 0 4 4
#> deque([4, 0, 2, 3], maxlen=4)
#> deque([2, 3, 4, 0], maxlen=4)
#> 0 2 [3, 4] [4, 3]
#> deque([8, 7, 3, 4], maxlen=4) 1 1 True True deque([8, 7, 3, 4], maxlen=4)
#> deque([4, 3, 'x', 8], maxlen=4)
#> deque().pop() IndexError pop from an empty deque
#> deque([1])[5] IndexError deque index out of range
#> deque(5) TypeError 'int' object is not iterable
#> deque([],-1) ValueError maxlen must be non-negative
#> deque([1]).remove(3) ValueError deque.remove(x): x not in deque
#> deque([1]).index(3) ValueError deque.index(x): x not in deque
#> deque([1])[0:1] TypeError sequence index must be integer, not 'slice'
#> deque([1])+[1] TypeError can only concatenate deque (not "list") to deque
#> deque([90, 91, 92, 93, 94, 95, 96, 97, 98, 99]) 945
#> deque mutated during iteration
#> defaultdict(<class 'list'>, {'a': [1], 'b': []}) [1] 2 {'a': [1], 'b': []} defaultdict(<class 'int'>, {'x': 1})
#> first argument must be callable or None
#> KeyError('q')
#> Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) [('a', 5), ('b', 2)] 0 11 ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'c', 'd', 'r', 'r']
#> Counter({'a': 6, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) Counter({'b': 2, 'r': 2, 'c': 1, 'd': 1}) Counter({'a': 1}) Counter({'z': 9, 'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) True
#> Counter({'a': 2, 'b': 2, 'r': 2, 'c': 1, 'd': 1})
#> Counter({'a': 7, 'b': 2, 'r': 2, 'c': 1, 'd': 1})
#> Counter()
#> P(x=1, y=5) 1 5 P(x=9, y=5) {'x': 1, 'y': 5} ('x', 'y') P(x=3, y=4) P(x, y) True True
#> 1 5 True Alias for field number 0 {'y': 5}
#> P() TypeError P.__new__() missing 1 required positional argument: 'x'
#> P(1,2,3) TypeError P.__new__() takes from 2 to 3 positional arguments but 4 were given
#> P(1,z=2) TypeError P.__new__() got an unexpected keyword argument 'z'
#> namedtuple('A','a a') ValueError Encountered duplicate field name: 'a'
#> namedtuple('A','class') ValueError Type names and field names cannot be a keyword: 'class'
#> namedtuple('A','_x') ValueError Field names cannot start with an underscore: '_x'
#> p.__setattr__('x',3) AttributeError can't set attribute
#> p._replace(q=1) TypeError Got unexpected field names: ['q']
#> P._make([1]) TypeError Expected 2 arguments, got 1
#> ('_0', 'x', '_2')
#> OrderedDict({'b': 2, 'c': 3, 'a': 1}) ['b', 'c', 'a']
#> OrderedDict({'b': 2}) ('c', 3) ('a', 1) OrderedDict() True False
#> 1 3 {'a': 1, 'b': 3} ChainMap({'a': 1}, {'a': 2, 'b': 3}) 2
#> {'a': 1, 'z': 1}
#> {'a': 1, 'b': 2} {'a': 1, 'b': 2} True [('a', 1), ('b', 2)]
#> [1, 2, 3, 9] 1 4 abcd
#> Iterable [True, True, True, True, True, False, False, True, True, True, True]
#> Sequence [True, True, False, True, False, False, False, False, False, True, True]
#> Mapping [False, False, True, False, False, False, False, False, False, False, False]
#> Hashable [False, True, False, True, False, True, True, True, True, False, True]
#> Callable [False, False, False, False, False, False, True, False, False, False, False]
#> Sized [True, True, True, True, True, False, False, False, False, True, True]
#> Iterator [False, False, False, False, False, False, False, True, True, False, False]
#> Generator [False, False, False, False, False, False, False, False, True, False, False]
#> Set [False, False, False, False, True, False, False, False, False, False, False]
#> MutableSequence [True, False, False, False, False, False, False, False, False, True, False]
#> Container [True, True, True, True, True, False, False, False, False, True, True]
#> Collection [True, True, True, True, True, False, False, False, False, True, True]
#> {'a': 1, 'b': 2} 1 None [('b', 2)] True
#> Can't instantiate abstract class Sequence without an implementation for abstract methods '__getitem__', '__len__'
#> <class 'collections.abc.Iterable'> collections.abc.Mapping[int, str]
