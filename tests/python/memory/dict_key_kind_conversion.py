import sys
d = {"a": 1}
sizes = [sys.getsizeof(d)]
d[1] = 2
sizes.append(sys.getsizeof(d))
del d[1]
sizes.append(sys.getsizeof(d))
d["b"] = 1
sizes.append(sys.getsizeof(d))
d.clear()
sizes.append(sys.getsizeof(d))
d["a"] = 1
sizes.append(sys.getsizeof(d))
print(sizes)
class S(str): pass
d = {"a": 1}
d[S("b")] = 2
print(sys.getsizeof(d))
d = {"a": 1}
d.get(1)
print(sys.getsizeof(d))
