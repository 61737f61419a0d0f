import sys
d = {"a": 1}; print(sys.getsizeof(d)); d[1] = 1; print(sys.getsizeof(d)); del d[1]; print(sys.getsizeof(d)); print(sys.getsizeof(d.copy()), sys.getsizeof(dict(d)))
