import sys
l = list(range(100))
seen = []
last = None
while True:
    cap = (sys.getsizeof(l) - 56) // 8
    if cap != last:
        seen.append((len(l), cap))
        last = cap
    if not l: break
    l.pop()
print(seen)
