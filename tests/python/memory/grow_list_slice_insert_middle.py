import sys
l = [1, 2, 3, 4]; s = []
for k in range(8):
    l[1:2] = [7] * k; s.append((len(l), sys.getsizeof(l)))
print(s)
