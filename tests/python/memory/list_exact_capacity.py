import sys
cap = lambda l: (sys.getsizeof(l) - 56) // 8
a = [1, 2, 3, 4, 5]
b = a * 3
print(cap(a), cap(b), cap(a[1:4]), cap(a.copy()), cap(a + a), cap([0] * 7), cap(a[:]), cap(a[::2]))
