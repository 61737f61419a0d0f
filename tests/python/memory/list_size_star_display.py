import sys
a = [1, 2, 3]
print(sys.getsizeof([*a]), sys.getsizeof([*a, 4]), sys.getsizeof([0, *a]), sys.getsizeof([*a, *a]), sys.getsizeof([*()]), sys.getsizeof([*"abc", 1]))
