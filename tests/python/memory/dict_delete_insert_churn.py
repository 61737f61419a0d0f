import sys
d = dict.fromkeys(range(10))
seen = []
last = None
for i in range(10, 200):
    del d[i - 10]
    d[i] = None
    n = sys.getsizeof(d)
    if n != last:
        seen.append((i, n))
        last = n
print(seen)
