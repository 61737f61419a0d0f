import sys
l = []
for k in range(40): l.append(k)
for k in range(25): l.pop()
print(sys.getsizeof(l))
for k in range(10): l.append(k)
print(sys.getsizeof(l))
