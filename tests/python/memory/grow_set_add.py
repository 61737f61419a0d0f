import sys
s = set(); z = []
for k in range(100):
    s.add(k); z.append(sys.getsizeof(s))
print([(k, z[k]) for k in range(1, 100) if z[k] != z[k-1]])
