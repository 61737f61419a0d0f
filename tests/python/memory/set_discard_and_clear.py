import sys
s = set(range(100))
print(sys.getsizeof(s))
for i in range(100): s.discard(i)
print(sys.getsizeof(s))
s.add(1)
print(sys.getsizeof(s))
s.clear()
print(sys.getsizeof(s))
s = set(range(30))
for i in range(30, 300):
    s.remove(i - 30)
    s.add(i)
print(sys.getsizeof(s))
