# What is C in CPython complains in C's words: full type names, no frames of its own, positions in JSON, heaps and places.
import bisect
import collections
import csv
import datetime
import functools
import heapq
import io
import itertools
import json
import operator
import re
import traceback


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error} ({len(traceback.extract_tb(error.__traceback__))} frames)")


for each in (collections.deque(), collections.OrderedDict(), itertools.count(), re.compile("a"), functools.partial(int),
             io.StringIO(), csv.reader([]), datetime.date(2024, 1, 2), datetime.timedelta(1), operator.itemgetter(1)):
    attempt(lambda: each + "x")
#> TypeError: can only concatenate deque (not "str") to deque (2 frames)
#> TypeError: unsupported operand type(s) for +: 'collections.OrderedDict' and 'str' (2 frames)
#> TypeError: unsupported operand type(s) for +: 'itertools.count' and 'str' (2 frames)
#> TypeError: unsupported operand type(s) for +: 're.Pattern' and 'str' (2 frames)
#> TypeError: unsupported operand type(s) for +: 'functools.partial' and 'str' (2 frames)
#> TypeError: unsupported operand type(s) for +: '_io.StringIO' and 'str' (2 frames)
#> TypeError: unsupported operand type(s) for +: '_csv.reader' and 'str' (2 frames)
#> TypeError: unsupported operand type(s) for +: 'datetime.date' and 'str' (2 frames)
#> TypeError: unsupported operand type(s) for +: 'datetime.timedelta' and 'str' (2 frames)
#> TypeError: unsupported operand type(s) for +: 'operator.itemgetter' and 'str' (2 frames)
aware = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)
naive = datetime.datetime(2024, 2, 2)
attempt(lambda: aware - naive)  #> TypeError: can't subtract offset-naive and offset-aware datetimes (2 frames)
attempt(lambda: aware < naive)  #> TypeError: can't compare offset-naive and offset-aware datetimes (2 frames)
print(naive.isocalendar(), aware == naive)  #> datetime.IsoCalendarDate(year=2024, week=5, weekday=5) False

for text in ("[1,]", '{"a":}', '"\x01"', '"\\x"', '"\\u12"', '{"a":1 "b":2}', "01", '{"a":1,}', "", '["abc'):
    attempt(lambda: json.loads(text))
#> JSONDecodeError: Illegal trailing comma before end of array: line 1 column 3 (char 2) (5 frames)
#> JSONDecodeError: Expecting value: line 1 column 6 (char 5) (5 frames)
#> JSONDecodeError: Invalid control character at: line 1 column 2 (char 1) (5 frames)
#> JSONDecodeError: Invalid \escape: line 1 column 2 (char 1) (5 frames)
#> JSONDecodeError: Invalid \uXXXX escape: line 1 column 3 (char 2) (5 frames)
#> JSONDecodeError: Expecting ',' delimiter: line 1 column 8 (char 7) (5 frames)
#> JSONDecodeError: Extra data: line 1 column 2 (char 1) (4 frames)
#> JSONDecodeError: Illegal trailing comma before end of object: line 1 column 7 (char 6) (5 frames)
#> JSONDecodeError: Expecting value: line 1 column 1 (char 0) (5 frames)
#> JSONDecodeError: Unterminated string starting at: line 1 column 2 (char 1) (5 frames)
print(json.loads('{"a": [1, {"b": null}], "c": 1.5e3, "d": "x\\ty\\ud83d\\ude00"}'), json.dumps("é😀\x01\\"))
#> {'a': [1, {'b': None}], 'c': 1500.0, 'd': 'x\ty😀'} "\u00e9\ud83d\ude00\u0001\\"

heap = [5, 3, 8, 1, 9, 2]
heapq.heapify(heap)
print(heap, heapq.heappop(heap), heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 7), heap, heapq.nsmallest(2, heap))
#> [3, 5, 8, 7, 9] 1 0 2 [3, 5, 8, 7, 9] [3, 5]
greatest = [5, 3, 8]
heapq.heapify_max(greatest)
print(heapq.heappop_max(greatest), greatest)  #> 8 [5, 3]
attempt(lambda: heapq.heappop([]))  #> IndexError: index out of range (2 frames)
attempt(lambda: heapq.heappush((1,), 2))  #> TypeError: heappush() argument 1 must be list, not tuple (2 frames)
attempt(lambda: heapq.heapify([1, "a"]))
#> TypeError: '<' not supported between instances of 'int' and 'str' (2 frames)
attempt(lambda: bisect.bisect([1], "a"))
#> TypeError: '<' not supported between instances of 'str' and 'int' (2 frames)
attempt(lambda: bisect.insort((1,), 2))  #> AttributeError: 'tuple' object has no attribute 'insert' (2 frames)
attempt(lambda: bisect.bisect([1], 1, -1))  #> ValueError: lo must be non-negative (2 frames)
places = [10, 20, 20, 30]
bisect.insort(places, 25)
print(bisect.bisect_left(places, 20), bisect.bisect(places, 20), bisect.bisect(places, -20, key=lambda x: -x), places)
#> 1 3 5 [10, 20, 20, 25, 30]
