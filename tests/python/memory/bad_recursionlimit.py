import sys
for a in (0, -1, 10**10, "x", 1.5, None):
    try: sys.setrecursionlimit(a); print("set", sys.getrecursionlimit())
    except Exception as e: print(type(e).__name__, e)
try: sys.setrecursionlimit()
except TypeError as e: print(e)
def f():
    try: sys.setrecursionlimit(1); return "no"
    except RecursionError as e: return str(e)
print(f()); sys.setrecursionlimit(1000); print(sys.getrecursionlimit())
