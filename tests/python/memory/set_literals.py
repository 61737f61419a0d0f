import sys
print(sys.getsizeof({1}), sys.getsizeof({1, 2, 3, 4}), sys.getsizeof({1, 2, 3, 4, 5}), sys.getsizeof({*()}))
x = 1
print(sys.getsizeof({x, 2, 3, 4, 5}), sys.getsizeof({x for x in range(5)}), sys.getsizeof(frozenset({1, 2, 3, 4, 5})))
