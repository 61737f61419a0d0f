import sys
def f():
    xs = [[], []]
    out = []
    for x in xs:
        out.append(sys.getrefcount(x))
        out.append(sys.getrefcount(xs))
    return out, sys.getrefcount(xs), sys.getrefcount(x)
print(f())
def g():
    out = []
    for x in [[], []]:
        out.append(sys.getrefcount(x))
    return out
print(g())
