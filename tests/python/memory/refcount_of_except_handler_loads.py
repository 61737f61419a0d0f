import sys
def f():
    x = []
    try: 1 / 0
    except ZeroDivisionError: r = sys.getrefcount(x)
    s = sys.getrefcount(x)
    try: 1 / 0
    except ZeroDivisionError as e: t = sys.getrefcount(x), sys.getrefcount(e), sys.getrefcount(e.__traceback__)
    return r, s, t
print(f())
