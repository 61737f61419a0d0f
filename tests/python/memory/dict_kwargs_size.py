import sys
def f(**k): return sys.getsizeof(k)
print(f(), f(a=1), f(a=1, b=2, c=3, d=4, e=5), f(a=1, b=2, c=3, d=4, e=5, f=6))
print(f(**{"a": 1}), f(**{str(k): k for k in range(11)}))
