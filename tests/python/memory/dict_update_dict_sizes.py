import sys
for n in range(0, 24):
    d = {}; d.update({str(k): k for k in range(n)})
    e = {"x": 1}; e.update({str(k): k for k in range(n)})
    print(n, sys.getsizeof(d), sys.getsizeof(e))
