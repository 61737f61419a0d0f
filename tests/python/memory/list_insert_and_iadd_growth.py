import sys
l = []
caps = []
for i in range(20):
    l.insert(0, i)
    caps.append((sys.getsizeof(l) - 56) // 8)
print(caps)
l = [1]
caps = []
for i in range(12):
    l += [i, i, i]
    caps.append((sys.getsizeof(l) - 56) // 8)
print(caps)
l = [1, 2]
l += range(50)
print((sys.getsizeof(l) - 56) // 8)
