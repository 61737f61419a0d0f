import sys
print(sys.getsizeof({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}))
print(sys.getsizeof({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}))
print(sys.getsizeof({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "i": 9, "j": 10, "k": 11}))
print(sys.getsizeof({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}))
x = 1
print(sys.getsizeof({x: 1, 2: x, 3: 3, 4: 4, 5: 5, 6: 6}))
print(sys.getsizeof({"a": x, "b": x, "c": x, "d": x, "e": x, "f": x}))
