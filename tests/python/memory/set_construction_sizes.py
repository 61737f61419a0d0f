import sys
a, b, c, d, e = 1, 2, 3, 4, 5
print(sys.getsizeof({1, 2, 3, 4, 5}), sys.getsizeof({a, b, c, d, e}), sys.getsizeof(set([1, 2, 3, 4, 5])))
s = {1, 2, 3, 4, 5}
print(sys.getsizeof(set(s)), sys.getsizeof(s | s), sys.getsizeof(s | {6}), sys.getsizeof(s & s), sys.getsizeof(s - {1}), sys.getsizeof(s.copy()), sys.getsizeof(s ^ {9}))
for n in (4, 5, 9, 19, 20, 40, 77):
    s = set(range(n))
    print(n, sys.getsizeof(s), sys.getsizeof(s.copy()), sys.getsizeof(frozenset(range(n))), sys.getsizeof({x for x in range(n)}), sys.getsizeof(s.union(range(n, 2 * n))))
