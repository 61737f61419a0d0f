import sys, array
print([sys.getsizeof(array.array(t)) for t in "bBhHiIlLqQfd"], [sys.getsizeof(array.array("i", range(n))) for n in range(6)])
a = array.array("i"); s = []
for k in range(40): a.append(k); s.append(sys.getsizeof(a))
print(s)
