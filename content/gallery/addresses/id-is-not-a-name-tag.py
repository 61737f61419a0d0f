# An id is not for ever
# Each of these lists is freed at once, so the next one may lie where it lay.
# start: -1
# lens: cpython

same = id([1]) == id([2])
a = [1]
b = [2]
different = id(a) == id(b)
print(same, different)
