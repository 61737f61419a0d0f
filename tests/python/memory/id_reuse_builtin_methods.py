l = []
print(id(l.append) == id(l.append), l.append is l.append, l.append == l.append)
a = l.append; i = id(a); del a
b = l.pop; print(id(b) == i)
