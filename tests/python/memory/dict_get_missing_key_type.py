import sys
d = {"a": 1}; d.get(1); print(sys.getsizeof(d)); 1 in d; d.pop(3, None); print(sys.getsizeof(d))
class S(str): pass
d[S("b")] = 2; print(sys.getsizeof(d))
