import sys
for n in (0, 1, -1, 2**30 - 1, 2**30, -2**30, 2**60 - 1, 2**60, 2**90, 10**100, -10**300):
    print(sys.getsizeof(n), n.__sizeof__())
print(int.__basicsize__, int.__itemsize__)
