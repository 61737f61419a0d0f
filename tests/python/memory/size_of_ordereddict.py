import sys, collections
print([sys.getsizeof(collections.OrderedDict.fromkeys(range(n))) for n in (0, 1, 5, 6, 11)])
