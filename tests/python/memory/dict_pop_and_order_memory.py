import sys
d = {}
out = []
for i in range(30):
    d[i] = i
    if i % 3 == 0: d.pop(i)
    out.append(sys.getsizeof(d))
print(out)
