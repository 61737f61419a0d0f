import sys
cap = lambda l: (sys.getsizeof(l) - 56) // 8
print([cap([x for x in range(n)]) for n in range(30)])
