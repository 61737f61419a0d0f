import sys
def f(a, b):
    return sys._getframe()
print(sys.getsizeof(f(1, 2)))
def g():
    x = 1
    y = 2
    return sys._getframe()
print(sys.getsizeof(g()))
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.getsizeof(e.__traceback__))
