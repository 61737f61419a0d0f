import sys
def a(): return sys.getsizeof(sys._getframe())
def b(x, y): z = [x, y, 1]; return sys.getsizeof(sys._getframe())
print(a(), b(1, 2))
def t():
    try: 1 / 0
    except ZeroDivisionError as e: return sys.getsizeof(e.__traceback__)
print(t())
