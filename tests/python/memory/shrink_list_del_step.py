import sys
l = list(range(100)); s = []
while len(l) > 1:
    del l[::2]; s.append((len(l), sys.getsizeof(l)))
print(s)
