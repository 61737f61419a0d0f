import sys
def f():
    x = []
    while True:
        y = x
        if sys.getrefcount(x) > 1: break
    for z in [x]: break
    return sys.getrefcount(x)
print(f())
