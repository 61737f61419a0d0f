import sys
l = []
seen = []
last = None
for i in range(100):
    cap = (sys.getsizeof(l) - 56) // 8
    if cap != last:
        seen.append((len(l), cap))
        last = cap
    l.append(i)
print(seen)
