import sys
d = {}; s = []
for k in range(50):
    d["k%d" % k] = k; s.append(sys.getsizeof(d))
print(s)
