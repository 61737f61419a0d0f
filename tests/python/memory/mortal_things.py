import sys
for x in (len, sys, frozenset(), lambda: 0, 1.5, 10**9, (1, 2)):
    print(sys.getrefcount(x) < 10**6)
