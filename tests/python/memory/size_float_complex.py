import sys
print(sys.getsizeof(1.5), sys.getsizeof(1j), sys.getsizeof(float()), float.__basicsize__, complex.__basicsize__)
