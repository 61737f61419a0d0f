import sys
def a(): pass
def b(x, y=1, *z, k=2, **w): return x
print(sys.getsizeof(a), sys.getsizeof(b), sys.getsizeof(lambda x: x), sys.getsizeof(a.__get__(1)), sys.getsizeof(print), sys.getsizeof("".join), sys.getsizeof(str.join))
