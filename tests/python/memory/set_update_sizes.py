import sys
for n in (1, 3, 5, 10, 30):
    s = {"a"}
    s.update(range(n)); t = {"a"}
    t |= set(range(n)); u = {"a"}
    u.update(dict.fromkeys(range(n)))
    print(n, sys.getsizeof(s), sys.getsizeof(t), sys.getsizeof(u))
