import sys, collections
d = collections.deque(); s = []
for k in range(200): d.append(k); s.append(sys.getsizeof(d))
print([(k, s[k]) for k in range(200) if k == 0 or s[k] != s[k-1]])
for k in range(150): d.popleft()
print(sys.getsizeof(d))
