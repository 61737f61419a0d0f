# Long values, printed well or short.
import pprint
import reprlib

data = {"name": "x" * 30, "list": list(range(20)), "nested": {"a": [1, 2, {"b": None}], "c": "y" * 40}}
pprint.pprint(data, width=60)
print(pprint.pformat([3, 1, 2]))
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100))

#> {'list': [0,
#>           1,
#>           2,
#>           3,
#>           4,
#>           5,
#>           6,
#>           7,
#>           8,
#>           9,
#>           10,
#>           11,
#>           12,
#>           13,
#>           14,
#>           15,
#>           16,
#>           17,
#>           18,
#>           19],
#>  'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
#>  'nested': {'a': [1, 2, {'b': None}],
#>             'c': 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'}}
#> [3, 1, 2]
#> [0, 1, 2, 3, 4, 5, ...] 'xxxxxxxxxxxx...xxxxxxxxxxxxx'
