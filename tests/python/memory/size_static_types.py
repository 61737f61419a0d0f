import sys
print(sys.getsizeof(int), sys.getsizeof(list), sys.getsizeof(object), sys.getsizeof(type), sys.getsizeof(ValueError))
print(type.__basicsize__, object.__basicsize__, type.__itemsize__)
