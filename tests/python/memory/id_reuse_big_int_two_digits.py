a = 2**40 + int("1"); i = id(a); del a
b = 2**41 + int("1"); print(id(b) == i)
c = 2**61 + int("1"); print(id(c) == i)
