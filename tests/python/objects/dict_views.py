# Views of dicts: they follow the dict, and keys and items behave as sets.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))  #> dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)]) 2 2 2
d["c"] = 3
print(k, v, i, "c" in k, 3 in v, ("c", 3) in i, ("c", 4) in i, ("z", 1) in i, "c" in i, ("c",) in i)  #> dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) True True True False False False False
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), sorted({"a"} - k), sorted(["a"] & k))  #> ['a'] ['a', 'b', 'c', 'z'] ['b', 'c'] ['b', 'c', 'z'] [] ['a']
print(sorted(i & {("a", 1)}), sorted(i - {("a", 1)}), sorted(i ^ {"a": 1, "q": 9}.items()), sorted(i | []))  #> [('a', 1)] [('b', 2), ('c', 3)] [('b', 2), ('c', 3), ('q', 9)] [('a', 1), ('b', 2), ('c', 3)]
print(k == {"a", "b", "c"}, k <= {"a", "b", "c", "d"}, k < k, k >= {"a"}, k > set(), i == d.items(), v == d.values(), k != {"a"})  #> True True False True True True False True
print(k.isdisjoint({"q"}), k.isdisjoint("abc"), i.isdisjoint([("a", 1)]), k.isdisjoint(k), {}.keys().isdisjoint({}.keys()))  #> True False False False True
print(list(reversed(k)), list(reversed(v)), list(reversed(i)), k.mapping, type(k & k).__name__, k & d.keys() == k)  #> ['c', 'b', 'a'] [3, 2, 1] [('c', 3), ('b', 2), ('a', 1)] {'a': 1, 'b': 2, 'c': 3} set True
print({1: 2}.keys() | {3: 4}.keys(), {1: 2}.items() | {3: 4}.items(), {1: 2}.keys() - [1], {1: [2]}.items() == {1: [2]}.items())  #> {1, 3} {(1, 2), (3, 4)} set() True
print(error(lambda: k | 5))  #> TypeError: 'int' object is not iterable
print(error(lambda: 5 & k))  #> TypeError: 'int' object is not iterable
print(error(lambda: v | v))  #> TypeError: unsupported operand type(s) for |: 'dict_values' and 'dict_values'
print(error(lambda: k < ["a"]))  #> TypeError: '<' not supported between instances of 'dict_keys' and 'list'
print(error(lambda: k + k))  #> TypeError: unsupported operand type(s) for +: 'dict_keys' and 'dict_keys'
print(error(lambda: k[0]))  #> TypeError: 'dict_keys' object is not subscriptable
print(error(lambda: hash(k)))  #> TypeError: unhashable type: 'dict_keys'
print(error(lambda: {1: []}.items() | set()))  #> TypeError: cannot use 'tuple' as a set element (unhashable type: 'list')
print(error(lambda: [] in k))  #> TypeError: cannot use 'list' as a dict key (unhashable type: 'list')
print(error(lambda: k.mapping.__setitem__))  #> AttributeError: 'mappingproxy' object has no attribute '__setitem__'
print(error(lambda: type(k)()))  #> TypeError: cannot create 'dict_keys' instances
print(error(lambda: k.isdisjoint(5)))  #> TypeError: 'int' object is not iterable
d.clear()
print(k, v, i, d)  #> dict_keys([]) dict_values([]) dict_items([]) {}
r = {}
r["v"] = r.values()
print(repr(r))  #> {'v': dict_values([...])}
print(dict.fromkeys("ba").keys() ^ "ac")  #> {'c', 'b'}
