import sys
l = []
seen = []
last = None
for i in range(5000):
    l.append(i)
    n = sys.getsizeof(l)
    if n != last:
        seen.append((len(l), n))
        last = n
print(seen)
