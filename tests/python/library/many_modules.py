import bisect, contextlib, copy, fractions, graphlib, heapq, io, json, numbers, pprint, queue, reprlib, statistics, string
import textwrap, traceback, warnings
print(fractions.Fraction(1, 3) + 1, statistics.mean([1, 2, 3, 4]))
print(textwrap.fill("the quick brown fox " * 3, 30))
pprint.pprint({"k%d" % i: list(range(i)) for i in range(12)})
print(json.dumps({"a": [1, 2.5, None, True], "b": "\u00e9"}, indent=1), json.loads('{"x": [1, 2e3, "\\u00e9"]}'))
stream = io.StringIO()
with contextlib.redirect_stdout(stream):
    print("there")
print(repr(stream.getvalue()), string.Template("$a b").substitute(a=1), string.capwords("ab cd"))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("oops")
    print(caught[0].message, caught[0].category)
print(list(graphlib.TopologicalSorter({"a": {"b"}}).static_order()), reprlib.repr(list(range(100))))
try:
    {}["k"]
except KeyError as e:
    print(traceback.format_exception_only(e))
q = queue.PriorityQueue()
for n in (3, 1, 2):
    q.put(n)
print([q.get() for _ in range(3)], heapq.nsmallest(2, [5, 1, 4]), bisect.bisect([1, 3, 5], 3))
print(copy.deepcopy([[1], {2: [3]}]), isinstance(1, numbers.Integral))

#> 4/3 2.5
#> the quick brown fox the quick
#> brown fox the quick brown fox
#> {'k0': [],
#>  'k1': [0],
#>  'k10': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
#>  'k11': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
#>  'k2': [0, 1],
#>  'k3': [0, 1, 2],
#>  'k4': [0, 1, 2, 3],
#>  'k5': [0, 1, 2, 3, 4],
#>  'k6': [0, 1, 2, 3, 4, 5],
#>  'k7': [0, 1, 2, 3, 4, 5, 6],
#>  'k8': [0, 1, 2, 3, 4, 5, 6, 7],
#>  'k9': [0, 1, 2, 3, 4, 5, 6, 7, 8]}
#> {
#>  "a": [
#>   1,
#>   2.5,
#>   null,
#>   true
#>  ],
#>  "b": "\u00e9"
#> } {'x': [1, 2000.0, 'é']}
#> 'there\n' 1 b Ab Cd
#> oops <class 'UserWarning'>
#> ['b', 'a'] [0, 1, 2, 3, 4, 5, ...]
#> ["KeyError: 'k'\n"]
#> [1, 2, 3] [1, 4] 2
#> [[1], {2: [3]}] True
