import sys
class A:
    def __sizeof__(self): return 10
class B: 
    __slots__ = ()
    def __sizeof__(self): return 10
class C:
    def __sizeof__(self): return -1
class D:
    def __sizeof__(self): return "x"
print(sys.getsizeof(A()), sys.getsizeof(B()))
for c in (C, D):
    try: print(sys.getsizeof(c()))
    except Exception as e: print(type(e).__name__, e)
print(sys.getsizeof(D(), 99))
