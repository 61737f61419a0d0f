import sys
print(sys.getsizeof({}), sys.getsizeof(dict()), sys.getsizeof({"a": 1}), sys.getsizeof({1: 1}), sys.getsizeof({"a": 1, 2: 2}))
