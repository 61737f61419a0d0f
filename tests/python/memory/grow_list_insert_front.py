import sys
l = []; s = []
for k in range(30):
    l.insert(0, k); s.append(sys.getsizeof(l))
print(s)
