import sys
print(sys.getsizeof(set()), sys.getsizeof(frozenset()), sys.getsizeof({1, 2, 3, 4}), sys.getsizeof(frozenset("abcd")))
