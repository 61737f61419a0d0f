import sys
l = []; s = []
for k in range(10):
    l = l + [k]; s.append(sys.getsizeof(l))
print(s)
