import sys
for n in (0, 1, 5, 6, 10, 11, 21, 22, 43):
    names = ["k%d" % i for i in range(n)]
    kw = {k: 1 for k in names}
    print(n, sys.getsizeof({k: 1 for k in names}), sys.getsizeof(dict(**kw)), sys.getsizeof(dict.fromkeys(names)), sys.getsizeof(dict(zip(names, names))), sys.getsizeof(kw | {}), sys.getsizeof({} | kw), sys.getsizeof(dict([(k, 1) for k in names])))
