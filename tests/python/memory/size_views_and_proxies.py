import sys, types
d = {"a": 1}
print(sys.getsizeof(types.SimpleNamespace()), sys.getsizeof(int.__dict__), sys.getsizeof(memoryview(b"abc")))
print(sys.getsizeof(d.keys()), sys.getsizeof(d.values()), sys.getsizeof(d.items()))
