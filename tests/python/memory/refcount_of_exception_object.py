import sys
def f():
    e = ValueError()
    try: raise e
    except ValueError as x: a = sys.getrefcount(x), sys.getrefcount(e)
    return a, sys.getrefcount(e)
print(f())
