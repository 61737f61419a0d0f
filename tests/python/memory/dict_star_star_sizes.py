import sys
a = {"a": 1, "b": 2}
print(sys.getsizeof({**a}), sys.getsizeof({**a, "c": 1}), sys.getsizeof({**a, **a}), sys.getsizeof({"z": 1, **a}), sys.getsizeof({**{}}))
