import sys
def f():
    d = {}; a = []
    k = d.keys(); a.append(sys.getrefcount(d)); i = iter(k); a.append(sys.getrefcount(d)); list(i); a.append(sys.getrefcount(d)); del k; a.append(sys.getrefcount(d))
    return a
print(f())
