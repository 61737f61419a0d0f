import sys
def f(n): return sys._getframe(n).f_code.co_name
def g(): return f(0), f(1), f(2)
print(g())
try: sys._getframe(100)
except ValueError as e: print(e)
