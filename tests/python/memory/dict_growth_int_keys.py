import sys
d = {}
seen = []
last = None
for i in range(3000):
    n = sys.getsizeof(d)
    if n != last:
        seen.append((len(d), n))
        last = n
    d[i] = i
print(seen)
