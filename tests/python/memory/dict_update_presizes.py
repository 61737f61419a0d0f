import sys
for a in (0, 1, 2, 5):
    for b in (1, 3, 5, 10, 20, 40):
        d = {"x%d" % i: 1 for i in range(a)}
        e = {"k%d" % i: 1 for i in range(b)}
        d.update(e)
        f = {i: 1 for i in range(a)}
        f.update({-1 - i: 1 for i in range(b)})
        print(a, b, sys.getsizeof(d), sys.getsizeof(f))
