import sys
s = set()
seen = []
last = None
for i in range(80000):
    s.add(i)
    n = sys.getsizeof(s)
    if n != last:
        seen.append((len(s), n))
        last = n
print(seen)
