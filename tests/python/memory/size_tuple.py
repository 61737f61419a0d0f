import sys
print([sys.getsizeof((None,) * n) for n in range(8)], tuple.__basicsize__, tuple.__itemsize__)
