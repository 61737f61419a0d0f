import sys
def f():
    x = []
    i = 0
    out = []
    while i < 3:
        out.append(sys.getrefcount(x))
        if i == 1: y = x
        i += 1
    return out
print(f())
