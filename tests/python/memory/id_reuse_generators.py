def g(): yield 1
a = g(); i = id(a); del a
b = g(); print(id(b) == i)
c = (x for x in "ab"); print(id(c) == i)
