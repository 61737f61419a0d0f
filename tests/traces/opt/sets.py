s = {1, 2, 3}
s.add(2)
s.add(10)
t = s & {2, 10, 11}
u = s | t
f = frozenset([1, 2])
e = set()
s.discard(1)
