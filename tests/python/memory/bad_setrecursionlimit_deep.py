import sys
def f(n): return 0 if n == 0 else 1 + f(n - 1)
sys.setrecursionlimit(50000); print(f(20000))
sys.setrecursionlimit(2**31 - 1); print(sys.getrecursionlimit(), f(3000))
sys.setrecursionlimit(100)
try: f(200)
except RecursionError as e: print(e)
