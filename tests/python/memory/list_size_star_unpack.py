import sys
for n in range(1, 12):
    a, *b = range(n)
    print(n, sys.getsizeof(b), end=" ")
print()
*a, b = "abcdef"; print(sys.getsizeof(a))
a, *b, c = [1, 2]; print(sys.getsizeof(b))
