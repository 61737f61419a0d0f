# Dicts: reading, changing, merging, order, and what they complain of.


def error(action):
    try:
        return action()
    except Exception as e:
        notes = "".join(f" [{note}]" for note in getattr(e, "__notes__", ()))
        return f"{type(e).__name__}: {e}{notes}"


d = {"b": 1, "a": 2}
print(d, len(d), d["a"], "a" in d, "z" in d, 1 in d, bool({}), bool(d))  #> {'b': 1, 'a': 2} 2 2 True False False False True
d["c"] = 3
d["b"] = 9
print(d, list(d), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))  #> {'b': 9, 'a': 2, 'c': 3} ['b', 'a', 'c'] [9, 2, 3] [('b', 9), ('a', 2), ('c', 3)] ['c', 'a', 'b'] [('c', 3), ('a', 2), ('b', 9)] [3, 2, 9]
del d["b"]
d["b"] = 0
print(d, d.get("x"), d.get("x", 5), d.get("a"), d.pop("a"), d.pop("zz", None), d)  #> {'c': 3, 'b': 0} None 5 2 2 None {'c': 3, 'b': 0}
print(d.setdefault("q"), d.setdefault("q", 7), d.setdefault("r", 7), d)  #> None None 7 {'c': 3, 'b': 0, 'q': None, 'r': 7}
print(d.popitem(), d.popitem(), d)  #> ('r', 7) ('q', None) {'c': 3, 'b': 0}
d.clear()
print(d, dict(), {} == dict(), {1: 2} == {1.0: 2.0}, {1: 2} != {1: 3}, {1: 2, 3: 4} == {3: 4, 1: 2})  #> {} {} True True True True
print({1: "a", 1.0: "b", True: "c"}, {0: 1, False: 2, -0.0: 3}, {(1, 2): 3, "k": {"n": [1]}})  #> {1: 'c'} {0: 3} {(1, 2): 3, 'k': {'n': [1]}}
print(dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({1: 2}, z=3), dict(["ab", "cd"]), dict(zip("ab", (1, 2))))  #> {'a': 1, 'b': 2} {'x': 1, 'y': 2} {1: 2, 'z': 3} {'a': 'b', 'c': 'd'} {'a': 1, 'b': 2}
print({k: v for k, v in zip("abc", range(3))}, {**{"a": 1}, "b": 2, **{"a": 3}}, dict.fromkeys("aab"), dict.fromkeys({3, 1}, 0))  #> {'a': 0, 'b': 1, 'c': 2} {'a': 3, 'b': 2} {'a': None, 'b': None} {1: 0, 3: 0}
print({1: 2} | {3: 4} | {1: 5}, dict.fromkeys({"x": 1, "y": 2}, []))  #> {1: 5, 3: 4} {'x': [], 'y': []}
d = {1: 1}
d |= {2: 2}
d |= [(3, 3)]
d.update({4: 4}, five=5)
d.update([(6, 6)], **{"seven": 7})
d.update()
print(d, d.copy() == d, d.copy() is d)  #> {1: 1, 2: 2, 3: 3, 4: 4, 'five': 5, 6: 6, 'seven': 7} True False
d[d.__class__] = d["self"] = d
print(d[dict] is d, repr(d)[-40:])  #> True 7, <class 'dict'>: {...}, 'self': {...}}
e = {}
e["e"] = [e]
print(e, {1: e})  #> {'e': [{...}]} {1: {'e': [{...}]}}

print(error(lambda: d["nope"]))  #> KeyError: 'nope'
print(error(lambda: d[(1, 2)]))  #> KeyError: (1, 2)
print(error(lambda: {}.popitem()))  #> KeyError: 'popitem(): dictionary is empty'
print(error(lambda: {}.pop(1)))  #> KeyError: 1
print(error(lambda: d.pop()))  #> TypeError: pop expected at least 1 argument, got 0
print(error(lambda: d.__delitem__("nope")))  #> KeyError: 'nope'
print(error(lambda: d[[]]))  #> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
print(error(lambda: {[]: 1}))  #> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
print(error(lambda: {(1, []): 1}))  #> TypeError: cannot use 'tuple' as a dict key (unhashable type: 'list')
print(error(lambda: [] in d))  #> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
print(error(lambda: d.get({})))  #> TypeError: cannot use 'dict' as a dict key (unhashable type: 'dict')
print(error(lambda: d.setdefault(set())))  #> TypeError: cannot use 'set' as a dict key (unhashable type: 'set')
print(error(lambda: dict.fromkeys([[]])))  #> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
print(error(lambda: {}.pop([])))  #> KeyError: []
print(error(lambda: dict(1)))  #> TypeError: 'int' object is not iterable
print(error(lambda: dict(1, 2)))  #> TypeError: dict expected at most 1 argument, got 2
print(error(lambda: dict([1])))  #> TypeError: object is not iterable [Cannot convert dictionary update sequence element #0 to a sequence]
print(error(lambda: dict([(1, 2, 3)])))  #> ValueError: dictionary update sequence element #0 has length 3; 2 is required
print(error(lambda: dict(["ab", "c"])))  #> ValueError: dictionary update sequence element #1 has length 1; 2 is required
print(error(lambda: d.update(5)))  #> TypeError: 'int' object is not iterable
print(error(lambda: d.update(1, 2)))  #> TypeError: update expected at most 1 argument, got 2
print(error(lambda: d | 1))  #> TypeError: unsupported operand type(s) for |: 'dict' and 'int'
print(error(lambda: d | [(1, 2)]))  #> TypeError: unsupported operand type(s) for |: 'dict' and 'list'
print(error(lambda: d + d))  #> TypeError: unsupported operand type(s) for +: 'dict' and 'dict'
print(error(lambda: d < d))  #> TypeError: '<' not supported between instances of 'dict' and 'dict'
print(error(lambda: hash(d)))  #> TypeError: unhashable type: 'dict'
print(error(lambda: d.get()))  #> TypeError: get expected at least 1 argument, got 0
print(error(lambda: d.get(1, 2, 3)))  #> TypeError: get expected at most 2 arguments, got 3
print(error(lambda: d.get(key=1)))  #> TypeError: dict.get() takes no keyword arguments
print(error(lambda: d.keys(1)))  #> TypeError: dict.keys() takes no arguments (1 given)
print(error(lambda: d.fromkeys()))  #> TypeError: fromkeys expected at least 1 argument, got 0
print(error(lambda: d.nope))  #> AttributeError: 'dict' object has no attribute 'nope'
print(error(lambda: d.__missing__))  #> AttributeError: 'dict' object has no attribute '__missing__'

# iteration notices changes
d = {1: 1, 2: 2}


def grow():
    for k in d:
        d[k + 10] = 0


def shrink():
    for k in d.values():
        del d[1]


def swap():
    for k in d:
        del d[k]
        d[k] = 0


print(error(grow))  #> RuntimeError: dictionary changed size during iteration
d = {1: 1, 2: 2}
print(error(shrink))  #> RuntimeError: dictionary changed size during iteration
d = {1: 1, 2: 2, 3: 3}
print(error(swap))  #> None
d = {1: 1, 2: 2}
it = iter(d)
print(next(it), it.__length_hint__(), next(it), next(it, "end"))  #> 1 1 2 end
it = iter(d.items())
first = next(it)
second = next(it)
print(first, second, first is second)  #> (1, 1) (2, 2) False


class Missing(dict):
    def __missing__(self, key):
        return f"no {key}"


m = Missing(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m, type(m.copy()).__name__, type(m | {}).__name__, Missing.fromkeys("a"))  #> 1 no b None False {'a': 1} dict dict {'a': None}


class Same:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        log.append(f"{self.name}=={other.name}")
        return self.name == other.name

    def __repr__(self):
        return self.name


log = []
a, b = Same("a"), Same("b")
d = {a: 1, b: 2}
print(d, d[Same("b")], d[a], log)  #> {a: 1, b: 2} 2 1 ['a==b', 'a==b', 'b==b']
log.clear()
d[Same("a")] = 5
print(d, list(d)[0] is a, log)  #> {a: 5, b: 2} True ['a==a']
print(error(lambda: d[Same("c")]))  #> KeyError: c


class Bad:
    def __hash__(self):
        raise TypeError("no hash today")


print(error(lambda: {Bad(): 1}))  #> TypeError: cannot use 'Bad' as a dict key (no hash today)


class Mapping:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        return key * 2


print(dict(Mapping()), {**Mapping()}, {"x": 0} | dict(Mapping()))  #> {'x': 'xx', 'y': 'yy'} {'x': 'xx', 'y': 'yy'} {'x': 'xx', 'y': 'yy'}


def f(**kw):
    return kw


print(f(**Mapping()), f(a=1, **{"b": 2}))  #> {'x': 'xx', 'y': 'yy'} {'a': 1, 'b': 2}
print(error(lambda: f(**{"a": 1}, **{"a": 2})))  #> TypeError: __main__.f() got multiple values for keyword argument 'a'
print(error(lambda: f(**{1: 2})))  #> TypeError: keywords must be strings
print(error(lambda: f(**5)))  #> TypeError: __main__.f() argument after ** must be a mapping, not int
print(error(lambda: {**5}))  #> TypeError: 'int' object is not a mapping

big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(len(big), list(big)[:4], big[999], sum(big.values()), 998 in big)  #> 500 [1, 3, 5, 7] 998001 166666500 False
for i in range(0, 1000, 2):
    big[i] = -i
print(len(big), list(big)[498:503], list(big.items())[-1])  #> 1000 [997, 999, 0, 2, 4] (998, -998)
names = {f"name{i}": i for i in range(300)}
print(len(names), names["name299"], list(names)[:2], "name300" in names, sum(names.values()))  #> 300 299 ['name0', 'name1'] False 44850
