# An address is used again
# A freed block goes to the next object that fits into it.
# start: -1
# lens: cpython

a = [1, 2, 3]
old = id(a)
del a
b = [4, 5, 6]
print(id(b) == old)
