import sys
l = list(range(64))
seen = []
last = None
while l:
    cap = (sys.getsizeof(l) - 56) // 8
    if cap != last:
        seen.append((len(l), cap))
        last = cap
    l.pop(0)
print(seen, sys.getsizeof(l))
