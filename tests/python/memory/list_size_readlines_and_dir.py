import sys
class C: pass
print(sys.getsizeof(list(vars(C()))), sys.getsizeof(C.__subclasses__()), sys.getsizeof(C.mro()))
