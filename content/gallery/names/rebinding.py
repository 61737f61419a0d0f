# A name moves on
# `=` lets a name hold another address; the object that it held does not notice.
# start: 3

a = [1, 2]
b = a
a = [3, 4]
b.append(a)
print(a, b)
