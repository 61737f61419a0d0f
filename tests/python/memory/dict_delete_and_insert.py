import sys
d = {}
for i in range(100): d["k%d" % i] = i
sizes = [sys.getsizeof(d)]
for i in range(95): del d["k%d" % i]
sizes.append(sys.getsizeof(d))
for i in range(200):
    d["n"] = 1
    del d["n"]
sizes.append(sys.getsizeof(d))
d.clear()
sizes.append(sys.getsizeof(d))
print(sizes)
