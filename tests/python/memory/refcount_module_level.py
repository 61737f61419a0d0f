import sys
a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
c = {"k": a}
print(sys.getrefcount(a))
t = (a, a, a)
print(sys.getrefcount(a))
del t, c, b
print(sys.getrefcount(a))
