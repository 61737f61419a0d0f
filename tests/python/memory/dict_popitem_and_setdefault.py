import sys
d = {}
for i in range(12): d.setdefault("k%d" % i, i)
print(sys.getsizeof(d))
while d: d.popitem()
print(sys.getsizeof(d))
d["a"] = 1
print(sys.getsizeof(d))
d.pop("a")
print(sys.getsizeof(d))
