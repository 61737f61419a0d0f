import sys
def depth(n):
    try: return depth(n + 1)
    except RecursionError: return n
sys.setrecursionlimit(200)
print(depth(1))
sys.setrecursionlimit(50)
print(depth(1))
for bad in (0, -1, 1, "a"):
    try: sys.setrecursionlimit(bad)
    except (ValueError, TypeError, RecursionError) as e: print(type(e).__name__, e)
