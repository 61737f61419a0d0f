import sys
s = set()
seen = []
last = None
for i in range(6000):
    n = sys.getsizeof(s)
    if n != last:
        seen.append((len(s), n))
        last = n
    s.add(i)
print(seen)
