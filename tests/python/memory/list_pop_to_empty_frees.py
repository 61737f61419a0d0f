import sys
l = [1, 2, 3]
for i in range(3):
    l.pop()
    print(len(l), sys.getsizeof(l))
l.append(1)
print(sys.getsizeof(l))
