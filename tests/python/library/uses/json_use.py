# JSON there and back.
import json

text = json.dumps({"b": [1, 2.5, None, True], "a": "é\n"}, sort_keys=True)
print(text, json.loads(text) == {"b": [1, 2.5, None, True], "a": "é\n"})
print(json.dumps([{"x": 1}], indent=2))
try:
    json.loads('{"a": }')
except json.JSONDecodeError as error:
    print(error)
try:
    json.dumps(object)
except TypeError as error:
    print(error)

#> {"a": "\u00e9\n", "b": [1, 2.5, null, true]} True
#> [
#>   {
#>     "x": 1
#>   }
#> ]
#> Expecting value: line 1 column 7 (char 6)
#> Object of type type is not JSON serializable
