import sys
def f(): pass
def g(a, b):
    c = a + b
    return c * 2
print(sys.getsizeof(sys), sys.getsizeof(f.__code__), sys.getsizeof(g.__code__))
