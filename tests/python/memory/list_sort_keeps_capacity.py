import sys
l = []
for i in range(9): l.append(9 - i)
print(sys.getsizeof(l))
l.sort()
print(sys.getsizeof(l))
l.reverse()
print(sys.getsizeof(l))
