import sys
l = list(range(100)); s = []
while l:
    del l[-10:]; s.append(sys.getsizeof(l))
print(s)
