import sys
l = [1]; s = []
for k in range(12):
    l.extend((1, 2, 3, 4, 5)); s.append(sys.getsizeof(l))
print(s)
