import sys
x = y = z = 1
print(sys.getsizeof([]), sys.getsizeof([x]), sys.getsizeof([x, y]), sys.getsizeof([x, y, z]), sys.getsizeof([1, 2, 3]), sys.getsizeof([1, 2]))
print(sys.getsizeof([1, 2, 3, 4, 5]), sys.getsizeof([x, y, z, x, y]))
