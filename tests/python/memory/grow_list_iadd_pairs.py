import sys
l = []; s = []
for k in range(15):
    l += [k, k]; s.append(sys.getsizeof(l))
print(s)
