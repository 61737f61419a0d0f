import sys
print([sys.getsizeof(list((1,) * n)) for n in range(12)])
