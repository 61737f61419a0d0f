import sys
class M(type):
    def __new__(m, n, b, ns): print(sys.getrefcount(ns) , sys.getrefcount(b)); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns): print(sys.getrefcount(ns)); super().__init__(n, b, ns)
class A(metaclass=M): pass
class B(A): x = 1
