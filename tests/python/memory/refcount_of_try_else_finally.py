import sys
def f():
    x = []
    r = []
    try: r.append(sys.getrefcount(x))
    except ValueError: pass
    else: r.append(sys.getrefcount(x))
    finally: r.append(sys.getrefcount(x))
    r.append(sys.getrefcount(x))
    return r
print(f())
