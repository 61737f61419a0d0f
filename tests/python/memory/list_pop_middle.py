import sys
l = list(range(20)); s = []
while l:
    l.pop(len(l) // 2); s.append(sys.getsizeof(l))
print(s)
