import sys
print(sys.getrecursionlimit())
def f(n):
    try: return f(n + 1)
    except RecursionError: return n
print(f(1))
def g(): g()
try: g()
except RecursionError as e: print(e)
