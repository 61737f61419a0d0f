import sys
s = set(range(50)); z = []
while s: s.pop(); z.append(sys.getsizeof(s))
print(set(z)); s.add(1); print(sys.getsizeof(s))
for k in range(60): s.add(k); s.discard(k)
print(sys.getsizeof(s))
