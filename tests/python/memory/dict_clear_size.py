import sys
d = {"a": 1}; d.clear(); print(sys.getsizeof(d)); d["a"] = 1; print(sys.getsizeof(d))
d = dict(a=1); del d["a"]; print(sys.getsizeof(d)); d["b"] = 1; print(sys.getsizeof(d))
