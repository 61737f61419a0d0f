import sys
for x in (object(), None, Ellipsis, NotImplemented, True, False):
    print(type(x).__name__, sys.getsizeof(x), x.__sizeof__())
